package dev.hearsay.lucene;

import dev.hearsay.similarity.Profile;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.util.BytesRef;

/**
 * A profile as it is kept. As bytes: the number of its terms and these, as {@link TermsFormat}
 * wants them; the way in which it was made; the counts of each term; the vector.
 *
 * <p>The counts (all, lead, names) of most terms are 1, 0, 0: one bit stands for them. Two stand
 * for 1, 1, 0; four for 2, 0, 0 and 1, 0, 1. All others are three numbers of as many bits as the
 * largest takes.
 *
 * @param kind the way in which it was made
 * @param profile what the article is about
 */
record StoredProfile(int kind, Profile profile) {

  private static final int COUNTS = 3;

  /** The counts that have codes of their own, by these, as {@link #triple}. */
  private static final int ONCE = triple(1, 0, 0);

  private static final int IN_LEAD = triple(1, 1, 0);
  private static final int TWICE = triple(2, 0, 0);
  private static final int AS_NAME = triple(1, 0, 1);

  private static int triple(int all, int lead, int names) {
    return all << 16 | lead << 8 | names;
  }

  BytesRef bytes() {
    int[] terms = profile.terms();
    byte[] counts = profile.counts();
    byte[] vector = profile.vector();
    BitOutput out = new BitOutput();
    out.writeVInt(terms.length);
    for (int term : terms) {
      out.writeInt(term);
    }
    out.writeInt(kind);
    for (int i = 0; i < counts.length; i += COUNTS) {
      write(out, counts[i], counts[i + 1], counts[i + 2]);
    }
    out.align();
    out.write(vector, 0, vector.length);
    return out.written();
  }

  private static void write(BitOutput out, int all, int lead, int names) {
    int triple = triple(all, lead, names);
    if (triple == ONCE) {
      out.writeUnary(0);
    } else if (triple == IN_LEAD) {
      out.writeUnary(1);
    } else if (triple == TWICE || triple == AS_NAME) {
      out.writeUnary(2);
      out.write(triple == TWICE ? 0 : 1, 1);
    } else {
      int width = Integer.SIZE - Integer.numberOfLeadingZeros(all | lead | names);
      out.writeUnary(COUNTS + width);
      out.write(all, width);
      out.write(lead, width);
      out.write(names, width);
    }
  }

  /**
   * A profile of such bytes.
   *
   * @param place named where they are not of a profile
   * @throws CorruptIndexException if they are not
   */
  static StoredProfile of(BytesRef bytes, String place) throws CorruptIndexException {
    try {
      BitInput in = new BitInput(bytes);
      // With more terms than bytes it ends too early in any case.
      int[] terms = new int[Math.min(in.readVInt(), bytes.length)];
      for (int i = 0; i < terms.length; i++) {
        terms[i] = in.readInt();
      }
      int kind = in.readInt();
      byte[] counts = new byte[COUNTS * terms.length];
      for (int i = 0; i < counts.length; i += COUNTS) {
        int triple = triple(in);
        counts[i] = (byte) (triple >> 16);
        counts[i + 1] = (byte) (triple >> 8);
        counts[i + 2] = (byte) triple;
      }
      in.align();
      return new StoredProfile(kind, Profile.of(terms, counts, in.read(new byte[in.left()])));
    } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
      throw new CorruptIndexException("what an article is about cannot be read", place, e);
    }
  }

  private static int triple(BitInput in) {
    int code = in.readUnary();
    return switch (code) {
      case 0 -> ONCE;
      case 1 -> IN_LEAD;
      case 2 -> in.read(1) == 0 ? TWICE : AS_NAME;
      default -> {
        int width = Math.min(code - COUNTS, Byte.SIZE - 1);
        yield triple(in.read(width), in.read(width), in.read(width));
      }
    };
  }
}
