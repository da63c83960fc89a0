package dev.hearsay.lucene;

import org.apache.lucene.codecs.Codec;
import org.apache.lucene.codecs.DocValuesFormat;
import org.apache.lucene.codecs.lucene104.Lucene104Codec;
import org.apache.lucene.codecs.lucene90.Lucene90DocValuesFormat;
import org.apache.lucene.codecs.perfield.PerFieldDocValuesFormat;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.FieldInfos;
import org.apache.lucene.index.SegmentCommitInfo;
import org.jspecify.annotations.Nullable;

/**
 * Lucene's own codec, which puts the packed articles into files of their own: they are the most of
 * an index, and need not be read to look after the rest. Any Lucene that knows the codec reads it,
 * all but the profiles, which have a {@link TermsFormat}.
 */
final class ArticleCodec {

  /** Two formats of one name, so that each has its files. */
  private static final DocValuesFormat ARTICLES = new Lucene90DocValuesFormat();

  private static final DocValuesFormat OTHERS = new Lucene90DocValuesFormat();

  private static final DocValuesFormat PROFILES = new TermsFormat();

  private ArticleCodec() {}

  static Codec create() {
    return new Lucene104Codec() {
      @Override
      public DocValuesFormat getDocValuesFormatForField(String field) {
        return switch (field) {
          case ArticleForm.ARTICLE -> ARTICLES;
          case ArticleForm.PROFILE -> PROFILES;
          default -> OTHERS;
        };
      }
    };
  }

  /** How the files of a segment begin that hold its articles; null if it has none. */
  static @Nullable String files(SegmentCommitInfo segment, FieldInfos fields) {
    FieldInfo articles = fields.fieldInfo(ArticleForm.ARTICLE);
    return articles == null
        ? null
        : segment.info.name
            + "_"
            + articles.getAttribute(PerFieldDocValuesFormat.PER_FIELD_FORMAT_KEY)
            + "_"
            + articles.getAttribute(PerFieldDocValuesFormat.PER_FIELD_SUFFIX_KEY)
            + ".";
  }
}
