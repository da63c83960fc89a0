package dev.hearsay;

import dev.hearsay.duplicate.DuplicateFinder.Found;
import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;

/** One article looked up in the index and verified against its candidates. */
@Name("dev.hearsay.Query")
@Label("Query")
@Category("Hearsay")
@Description("An article looked up in the index and verified against its candidates")
@StackTrace(false)
final class QueryEvent extends Event {

  @Label("Article")
  String article = "";

  @Label("Candidates")
  @Description("Articles that share a fingerprint")
  int candidates;

  @Label("Verified")
  @Description("Of these, measured on their shingles")
  int verified;

  @Label("Hot fingerprints")
  @Description("Fingerprints of the article that brought it together with heads only, or nobody")
  int hot;

  @Label("Cut")
  @Description("Candidates and findings left out by a limit")
  int cut;

  @Label("Matches")
  int matches;

  void finish(String id, Found found) {
    end();
    if (shouldCommit()) {
      article = id;
      candidates = found.candidates();
      verified = found.verified();
      hot = found.hot();
      cut = found.cutCandidates() + found.cutPairs();
      matches = found.matches().size();
      commit();
    }
  }
}
