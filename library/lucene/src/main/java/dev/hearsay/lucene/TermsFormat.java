package dev.hearsay.lucene;

import java.io.IOException;
import org.apache.lucene.codecs.CodecUtil;
import org.apache.lucene.codecs.DocValuesConsumer;
import org.apache.lucene.codecs.DocValuesFormat;
import org.apache.lucene.codecs.DocValuesProducer;
import org.apache.lucene.codecs.lucene90.Lucene90DocValuesFormat;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValuesSkipper;
import org.apache.lucene.index.EmptyDocValuesProducer;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.FilterBinaryDocValues;
import org.apache.lucene.index.IndexFileNames;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SegmentReadState;
import org.apache.lucene.index.SegmentWriteState;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.store.IndexInput;
import org.apache.lucene.store.IndexOutput;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.IOUtils;
import org.jspecify.annotations.Nullable;

/**
 * Binary values that begin with a set of terms, of one field: in Lucene's form, with each term as
 * its place in a list of the segment's, which is a file by itself. Lucene finds it by its name;
 * nobody else needs it.
 */
public final class TermsFormat extends DocValuesFormat {

  private static final String NAME = "HearsayTerms";
  private static final String LIST = "HearsayTermList";
  private static final String EXTENSION = "terms";
  private static final int VERSION = 1;

  private final DocValuesFormat values = new Lucene90DocValuesFormat();

  /** The format, made by Lucene. */
  public TermsFormat() {
    super(NAME);
  }

  private static String file(String segment, String suffix) {
    return IndexFileNames.segmentFileName(segment, suffix, EXTENSION);
  }

  @Override
  public DocValuesConsumer fieldsConsumer(SegmentWriteState state) throws IOException {
    return new Consumer(state, values.fieldsConsumer(state));
  }

  @Override
  public DocValuesProducer fieldsProducer(SegmentReadState state) throws IOException {
    String file = file(state.segmentInfo.name, state.segmentSuffix);
    IndexInput list = state.directory.openInput(file, state.context);
    try {
      CodecUtil.checkIndexHeader(
          list, LIST, VERSION, VERSION, state.segmentInfo.getId(), state.segmentSuffix);
      long start = list.getFilePointer();
      CodecUtil.retrieveChecksum(list);
      return new Producer(values.fieldsProducer(state), list, start);
    } catch (IOException | RuntimeException e) {
      IOUtils.closeWhileHandlingException(list);
      throw e;
    }
  }

  private static final class Consumer extends DocValuesConsumer {
    private final SegmentWriteState state;
    private final DocValuesConsumer values;

    Consumer(SegmentWriteState state, DocValuesConsumer values) {
      this.state = state;
      this.values = values;
    }

    @Override
    public void addBinaryField(FieldInfo field, DocValuesProducer given) throws IOException {
      TermList terms = TermList.of(given.getBinary(field));
      String file = file(state.segmentInfo.name, state.segmentSuffix);
      try (IndexOutput out = state.directory.createOutput(file, state.context)) {
        CodecUtil.writeIndexHeader(
            out, LIST, VERSION, state.segmentInfo.getId(), state.segmentSuffix);
        terms.write(out);
        CodecUtil.writeFooter(out);
      }
      values.addBinaryField(
          field,
          new EmptyDocValuesProducer() {
            @Override
            public BinaryDocValues getBinary(FieldInfo same) throws IOException {
              TermList.Packer packer = terms.new Packer();
              return new FilterBinaryDocValues(given.getBinary(same)) {
                @Override
                public BytesRef binaryValue() throws IOException {
                  return packer.pack(in.binaryValue());
                }
              };
            }
          });
    }

    @Override
    public void addNumericField(FieldInfo field, DocValuesProducer given) {
      throw new UnsupportedOperationException(field.name);
    }

    @Override
    public void addSortedField(FieldInfo field, DocValuesProducer given) {
      throw new UnsupportedOperationException(field.name);
    }

    @Override
    public void addSortedNumericField(FieldInfo field, DocValuesProducer given) {
      throw new UnsupportedOperationException(field.name);
    }

    @Override
    public void addSortedSetField(FieldInfo field, DocValuesProducer given) {
      throw new UnsupportedOperationException(field.name);
    }

    @Override
    public void close() throws IOException {
      values.close();
    }
  }

  private static final class Producer extends DocValuesProducer {
    private final DocValuesProducer values;

    private final IndexInput list;

    /** Where it begins. */
    private final long start;

    private @Nullable TermList terms;

    Producer(DocValuesProducer values, IndexInput list, long start) {
      this.values = values;
      this.list = list;
      this.start = start;
    }

    /** The list, read when it is first needed. */
    private synchronized TermList terms() throws IOException {
      TermList known = terms;
      if (known == null) {
        IndexInput in = list.clone();
        in.seek(start);
        known = TermList.read(in, in.length(), list.toString());
        terms = known;
      }
      return known;
    }

    @Override
    public BinaryDocValues getBinary(FieldInfo field) throws IOException {
      TermList.Unpacker unpacker = terms().new Unpacker();
      return new FilterBinaryDocValues(values.getBinary(field)) {
        @Override
        public BytesRef binaryValue() throws IOException {
          return unpacker.unpack(in.binaryValue(), list.toString());
        }
      };
    }

    @Override
    public void checkIntegrity() throws IOException {
      CodecUtil.checksumEntireFile(list);
      values.checkIntegrity();
    }

    @Override
    public void close() throws IOException {
      IOUtils.close(values, list);
    }

    @Override
    public NumericDocValues getNumeric(FieldInfo field) {
      throw new UnsupportedOperationException(field.name);
    }

    @Override
    public SortedDocValues getSorted(FieldInfo field) {
      throw new UnsupportedOperationException(field.name);
    }

    @Override
    public SortedNumericDocValues getSortedNumeric(FieldInfo field) {
      throw new UnsupportedOperationException(field.name);
    }

    @Override
    public SortedSetDocValues getSortedSet(FieldInfo field) {
      throw new UnsupportedOperationException(field.name);
    }

    @Override
    public @Nullable DocValuesSkipper getSkipper(FieldInfo field) {
      return null;
    }
  }
}
