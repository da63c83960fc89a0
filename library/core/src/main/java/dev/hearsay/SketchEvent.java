package dev.hearsay;

import jdk.jfr.Category;
import jdk.jfr.DataAmount;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;

/** One text shingled and sketched. */
@Name("dev.hearsay.Sketch")
@Label("Sketch")
@Category("Hearsay")
@Description("A text shingled and sketched")
@StackTrace(false)
final class SketchEvent extends Event {

  @Label("Article")
  String article = "";

  @Label("Characters")
  @DataAmount
  int characters;

  @Label("Distinct shingles")
  int shingles;

  void finish(Article sketched, int distinct) {
    end();
    if (shouldCommit()) {
      article = sketched.id();
      characters = sketched.text().length();
      shingles = distinct;
      commit();
    }
  }
}
