/** Keeps the articles of an engine on disk, in an Apache Lucene index. */
module dev.hearsay.lucene {
  requires transitive dev.hearsay;
  requires transitive org.apache.lucene.core;
  requires static org.jspecify;

  exports dev.hearsay.lucene;

  provides org.apache.lucene.codecs.DocValuesFormat with
      dev.hearsay.lucene.TermsFormat;
}
