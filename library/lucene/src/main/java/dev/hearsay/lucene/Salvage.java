package dev.hearsay.lucene;

import dev.hearsay.Article;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.lucene.codecs.DocValuesProducer;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.FieldInfos;
import org.apache.lucene.index.SegmentCommitInfo;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.SegmentReadState;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.util.Bits;

/**
 * What became of the articles of a damaged index.
 *
 * @param read articles that could be read
 * @param lost articles that could not; of a segment that is lost as a whole, its documents
 * @param reasons why, one for each segment or article
 */
public record Salvage(long read, long lost, List<String> reasons) {

  /** Makes the list unmodifiable. */
  public Salvage {
    reasons = List.copyOf(reasons);
  }

  static Salvage of(Directory directory, Consumer<Article> into) throws IOException {
    long read = 0;
    long lost = 0;
    List<String> reasons = new ArrayList<>();
    for (SegmentCommitInfo segment : SegmentInfos.readLatestCommit(directory)) {
      long left = (long) segment.info.maxDoc() - segment.getDelCount();
      try (DocValuesProducer files = files(segment)) {
        Bits live = live(segment);
        FieldInfo field = articles(segment);
        BinaryDocValues articles = files.getBinary(field);
        for (int document = 0; document < segment.info.maxDoc(); document++) {
          if (live.get(document)) {
            left--;
            try {
              if (articles.advanceExact(document)) {
                into.accept(ArticlePacker.unpack(articles.binaryValue(), segment.info.name));
                read++;
              }
            } catch (IOException | RuntimeException e) {
              lost++;
              reasons.add("article " + document + " of segment " + segment.info.name + ": " + e);
            }
          }
        }
      } catch (IOException | RuntimeException e) {
        reasons.add(left + " articles of segment " + segment.info.name + ": " + e);
        lost += left;
      }
    }
    return new Salvage(read, lost, reasons);
  }

  private static Bits live(SegmentCommitInfo segment) throws IOException {
    return segment.hasDeletions()
        ? segment
            .info
            .getCodec()
            .liveDocsFormat()
            .readLiveDocs(segment.info.dir, segment, IOContext.READONCE)
        : new Bits.MatchAllBits(segment.info.maxDoc());
  }

  /** What the segment says of the field of articles. */
  private static FieldInfo articles(SegmentCommitInfo segment) throws IOException {
    FieldInfo field =
        segment
            .info
            .getCodec()
            .fieldInfosFormat()
            .read(segment.info.dir, segment.info, "", IOContext.READONCE)
            .fieldInfo(ArticleForm.ARTICLE);
    if (field == null) {
      throw new CorruptIndexException("it has no articles", segment.info.name);
    }
    return field;
  }

  /** The files of the articles alone: others may be damaged. */
  private static DocValuesProducer files(SegmentCommitInfo segment) throws IOException {
    FieldInfos alone = new FieldInfos(new FieldInfo[] {articles(segment)});
    return segment
        .info
        .getCodec()
        .docValuesFormat()
        .fieldsProducer(
            new SegmentReadState(segment.info.dir, segment.info, alone, IOContext.DEFAULT));
  }
}
