package dev.hearsay.lucene;

import static org.apache.lucene.search.DocIdSetIterator.NO_MORE_DOCS;

import java.io.IOException;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.store.DataInput;
import org.apache.lucene.store.DataOutput;
import org.apache.lucene.util.BytesRef;

/**
 * The terms of a segment, ascending, to write the terms of a value as places in it. A value begins
 * with the number of its terms and these, ascending, four bytes each; what follows is left as it
 * is.
 *
 * <p>Written are the gaps between the places by Golomb's code (Golomb 1966, with powers of two as
 * Rice 1979 has it): terms are hashes, so that each place is as likely as another and the code
 * comes within some hundredths of what could be reached.
 */
final class TermList {

  private final int[] terms;

  TermList(int[] terms) {
    this.terms = terms;
  }

  /** The terms of some values. */
  static TermList of(BinaryDocValues values) throws IOException {
    Distinct distinct = new Distinct();
    while (values.nextDoc() != NO_MORE_DOCS) {
      BitInput in = new BitInput(values.binaryValue());
      for (int left = in.readVInt(); left > 0; left--) {
        distinct.add(in.readInt());
      }
    }
    return new TermList(distinct.sorted());
  }

  /** Terms, each once: open addressing, at most half full. */
  private static final class Distinct {
    private int[] table = new int[1 << 10];
    private int size;
    private boolean zero;

    void add(int term) {
      if (term == 0) {
        zero = true;
        return;
      }
      int mask = table.length - 1;
      int slot = term & mask;
      while (table[slot] != 0) {
        if (table[slot] == term) {
          return;
        }
        slot = (slot + 1) & mask;
      }
      table[slot] = term;
      if (++size > table.length / 2) {
        int[] full = table;
        table = new int[full.length * 2];
        size = 0;
        for (int held : full) {
          if (held != 0) {
            add(held);
          }
        }
      }
    }

    int[] sorted() {
      IntStream others = Arrays.stream(table).filter(term -> term != 0);
      return (zero ? IntStream.concat(IntStream.of(0), others) : others).sorted().toArray();
    }
  }

  void write(DataOutput out) throws IOException {
    out.writeVInt(terms.length);
    long before = Integer.MIN_VALUE;
    for (int term : terms) {
      out.writeVLong(term - before);
      before = term;
    }
  }

  /**
   * Reads a list.
   *
   * @param most terms that there may be
   * @param place named where there are more
   */
  static TermList read(DataInput in, long most, String place) throws IOException {
    int size = in.readVInt();
    if (size < 0 || size > most) {
      throw new CorruptIndexException("a list of " + size + " terms", place);
    }
    int[] terms = new int[size];
    long term = Integer.MIN_VALUE;
    for (int i = 0; i < size; i++) {
      term += in.readVLong();
      if (term != (int) term) {
        throw new CorruptIndexException("a term has more than 32 bits", place);
      }
      terms[i] = (int) term;
    }
    return new TermList(terms);
  }

  /** The bits of a gap that are written as they are, where a value has so many terms. */
  private int low(int count) {
    return count == 0 ? 0 : 31 - Integer.numberOfLeadingZeros(Math.max(1, terms.length / count));
  }

  /** Writes values. For one thread. */
  final class Packer {
    private final BitOutput out = new BitOutput();

    /** By the upper bits of a term, the first place from which it may stand on. */
    private final int[] starts;

    private final int shift;

    Packer() {
      int bits = Math.max(1, Integer.SIZE - Integer.numberOfLeadingZeros(terms.length));
      shift = Integer.SIZE - bits;
      starts = new int[1 << bits];
      Arrays.fill(starts, terms.length);
      for (int place = terms.length - 1; place >= 0; place--) {
        starts[start(terms[place])] = place;
      }
    }

    private int start(int term) {
      return (term ^ Integer.MIN_VALUE) >>> shift;
    }

    /** The place of a term that is there. */
    private int place(int term) {
      int place = starts[start(term)];
      while (terms[place] != term) {
        place++;
      }
      return place;
    }

    /** Packs a value; valid until the next one. */
    BytesRef pack(BytesRef value) {
      BitInput in = new BitInput(value);
      int count = in.readVInt();
      int low = low(count);
      out.clear();
      out.writeVInt(count);
      int before = -1;
      for (int i = 0; i < count; i++) {
        int place = place(in.readInt());
        int gap = place - before - 1;
        out.writeUnary(gap >>> low);
        out.write(gap, low);
        before = place;
      }
      out.align();
      byte[] rest = in.read(new byte[in.left()]);
      out.write(rest, 0, rest.length);
      return out.written();
    }
  }

  /** Reads values. For one thread. */
  final class Unpacker {
    private final BitOutput out = new BitOutput();

    /**
     * Unpacks a value; valid until the next one.
     *
     * @param place named where it is not what was packed
     */
    BytesRef unpack(BytesRef packed, String place) throws CorruptIndexException {
      try {
        BitInput in = new BitInput(packed);
        int count = in.readVInt();
        int low = low(count);
        out.clear();
        out.writeVInt(count);
        int at = -1;
        for (int i = 0; i < count; i++) {
          at += 1 + (in.readUnary() << low | in.read(low));
          out.writeInt(terms[at]);
        }
        in.align();
        byte[] rest = in.read(new byte[in.left()]);
        out.write(rest, 0, rest.length);
        return out.written();
      } catch (IndexOutOfBoundsException e) {
        throw new CorruptIndexException("a value is not what was packed", place, e);
      }
    }
  }
}
