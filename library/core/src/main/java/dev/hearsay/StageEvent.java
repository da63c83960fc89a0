package dev.hearsay;

import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;

/** One stage of a batch. */
@Name("dev.hearsay.Stage")
@Label("Batch stage")
@Category("Hearsay")
@Description("A stage of a batch, from its beginning to its end")
@StackTrace(false)
final class StageEvent extends Event {

  @Label("Stage")
  String stage;

  @Label("Articles")
  long articles;

  private StageEvent(String stage) {
    this.stage = stage;
  }

  static StageEvent of(String stage) {
    StageEvent event = new StageEvent(stage);
    event.begin();
    return event;
  }

  void finish(long done) {
    articles = done;
    commit();
  }
}
