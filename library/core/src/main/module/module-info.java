/** Finds the news articles that repeat one another, and shows the evidence. */
module dev.hearsay {
  requires jdk.jfr;
  requires static jdk.incubator.vector;
  requires static org.jspecify;

  exports dev.hearsay;
  exports dev.hearsay.claim;
  exports dev.hearsay.conflict;
  exports dev.hearsay.duplicate;
  exports dev.hearsay.embedding;
  exports dev.hearsay.index;
  exports dev.hearsay.similarity;
  exports dev.hearsay.sketch;
  exports dev.hearsay.story;
  exports dev.hearsay.text;
}
