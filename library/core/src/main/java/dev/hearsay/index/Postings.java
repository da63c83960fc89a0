package dev.hearsay.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntBinaryOperator;

/**
 * The articles that hold a fingerprint, for every fingerprint that more than one holds. Up to the
 * hot bound they stand in order of precedence; past it only the heads do, at the front, and the
 * others follow in any order.
 *
 * <p>A posting is a block of a page, known by its place: a header (its size and the verdict on it),
 * then the articles. Blocks have a power of two of places; small ones share pages, a large one is a
 * page.
 */
final class Postings {

  private static final int UNKNOWN = 0;
  private static final int TELLING = 1;
  private static final int BOILERPLATE = 2;
  private static final int VERDICT_BITS = 2;

  private static final int LEAST_BLOCK = 4;
  private static final int PAGE_BITS = 10;
  private static final int PAGE = LEAST_BLOCK << PAGE_BITS;
  private static final int NONE = -1;

  private final HotBound bound;
  private final IntBinaryOperator precedence;
  private final Recurrence recurrence;
  private final List<int[]> pages = new ArrayList<>();

  /** Places of the page being filled that are taken. */
  private int filled = PAGE;

  private int filling = NONE;

  /** By logarithm of their length, the last block given up; each holds the one before. */
  private final int[] free = new int[Integer.SIZE];

  private int hot;

  Postings(HotBound bound, IntBinaryOperator precedence, Recurrence recurrence) {
    this.bound = bound;
    this.precedence = precedence;
    this.recurrence = recurrence;
    Arrays.fill(free, NONE);
  }

  /** Makes a posting of two articles; returns its place. */
  int create(int first, int second) {
    int place = allocate(LEAST_BLOCK);
    int[] page = page(place);
    int at = offset(place);
    boolean ordered = precedence.applyAsInt(first, second) < 0;
    page[at] = header(2);
    page[at + 1] = ordered ? first : second;
    page[at + 2] = ordered ? second : first;
    hot += isHot(2) ? 1 : 0;
    return place;
  }

  int size(int place) {
    return page(place)[offset(place)] >>> VERDICT_BITS;
  }

  int article(int place, int i) {
    return page(place)[offset(place) + 1 + i];
  }

  /** Hot postings. */
  int hot() {
    return hot;
  }

  boolean isHot(int size) {
    return size > bound.posting();
  }

  /** Adds an article; returns the place of the posting from then on. */
  int add(int before, int article) {
    int size = size(before);
    int place = block(size + 1) == block(size) ? before : move(before, size, block(size + 1));
    int[] articles = page(place);
    int base = offset(place) + 1;
    int ordered = size >= bound.posting() ? bound.heads() : size;
    int rank = rank(articles, base, article, ordered);
    if (ordered < size && rank < ordered) {
      articles[base + size] = articles[base + ordered - 1];
      System.arraycopy(articles, base + rank, articles, base + rank + 1, ordered - 1 - rank);
      articles[base + rank] = article;
    } else if (ordered < size) {
      articles[base + size] = article;
    } else {
      System.arraycopy(articles, base + rank, articles, base + rank + 1, size - rank);
      articles[base + rank] = article;
    }
    articles[base - 1] = header(size + 1);
    hot += isHot(size + 1) && !isHot(size) ? 1 : 0;
    return place;
  }

  /** Removes an article; returns the place of the posting from then on. */
  int remove(int place, int article) {
    int[] articles = page(place);
    int base = offset(place) + 1;
    int size = size(place);
    int at = base;
    while (articles[at] != article) {
      at++;
    }
    int left = size - 1;
    if (!isHot(size)) {
      System.arraycopy(articles, at + 1, articles, at, base + left - at);
    } else if (at >= base + bound.heads()) {
      articles[at] = articles[base + left];
    } else {
      replaceHead(articles, base, at, left);
    }
    if (isHot(size) && !isHot(left)) {
      sort(articles, base, left);
      hot--;
    }
    int to = block(left) == block(size) ? place : move(place, left, block(left));
    page(to)[offset(to)] = header(left);
    return to;
  }

  /** Closes the gap that a head leaves by the first of the others. */
  private void replaceHead(int[] articles, int base, int gap, int left) {
    int last = base + bound.heads() - 1;
    System.arraycopy(articles, gap + 1, articles, gap, last - gap);
    int next = last + 1;
    for (int i = next + 1; i <= base + left; i++) {
      if (precedence.applyAsInt(articles[i], articles[next]) < 0) {
        next = i;
      }
    }
    articles[last] = articles[next];
    articles[next] = articles[base + left];
  }

  /** The rank of an article among the first {@code ordered} ones. */
  private int rank(int[] articles, int base, int article, int ordered) {
    int low = 0;
    int high = ordered;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (precedence.applyAsInt(articles[base + middle], article) < 0) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private void sort(int[] articles, int base, int count) {
    int[] sorted =
        Arrays.stream(articles, base, base + count)
            .boxed()
            .sorted(precedence::applyAsInt)
            .mapToInt(Integer::intValue)
            .toArray();
    System.arraycopy(sorted, 0, articles, base, count);
  }

  boolean isHead(int place, int article) {
    int[] articles = page(place);
    int base = offset(place) + 1;
    for (int i = 0; i < bound.heads(); i++) {
      if (articles[base + i] == article) {
        return true;
      }
    }
    return false;
  }

  /** Readers may write the verdict at the same time: all write the same. */
  boolean isBoilerplate(int place) {
    int[] page = page(place);
    int at = offset(place);
    int verdict = page[at] & ((1 << VERDICT_BITS) - 1);
    if (verdict == UNKNOWN) {
      int size = size(place);
      int judged = isHot(size) ? bound.heads() : size;
      int[] holders = Arrays.copyOfRange(page, at + 1, at + 1 + judged);
      verdict = recurrence.isBoilerplate(holders, judged) ? BOILERPLATE : TELLING;
      page[at] = header(size) | verdict;
    }
    return verdict == BOILERPLATE;
  }

  /** Gives up a posting. */
  void free(int place) {
    release(place, block(size(place)));
  }

  /** Moves a posting, of which so many articles stay, to a block of another length. */
  private int move(int from, int kept, int block) {
    int to = allocate(block);
    int[] source = page(from);
    int at = offset(from);
    int held = block(size(from));
    System.arraycopy(source, at, page(to), offset(to), kept + 1);
    release(from, held);
    return to;
  }

  /** The length of the block of a posting of some size. */
  private static int block(int size) {
    return Math.max(LEAST_BLOCK, Integer.highestOneBit(size) * 2);
  }

  private int allocate(int block) {
    int logarithm = Integer.numberOfTrailingZeros(block);
    int place = free[logarithm];
    if (place != NONE) {
      free[logarithm] = page(place)[offset(place)];
      return place;
    }
    if (block >= PAGE) {
      pages.add(new int[block]);
      return (pages.size() - 1) << PAGE_BITS;
    }
    if (filled + block > PAGE) {
      filling = pages.size();
      pages.add(new int[PAGE]);
      filled = 0;
    }
    place = filling << PAGE_BITS | filled / LEAST_BLOCK;
    filled += block;
    return place;
  }

  private void release(int place, int block) {
    int logarithm = Integer.numberOfTrailingZeros(block);
    page(place)[offset(place)] = free[logarithm];
    free[logarithm] = place;
  }

  private int[] page(int place) {
    return pages.get(place >>> PAGE_BITS);
  }

  private static int offset(int place) {
    return (place & ((1 << PAGE_BITS) - 1)) * LEAST_BLOCK;
  }

  private static int header(int size) {
    return size << VERDICT_BITS;
  }
}
