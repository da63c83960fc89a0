package dev.hearsay.index;

import java.util.function.IntBinaryOperator;

class InMemoryIndexTest extends ArticleIndexContract {

  @Override
  protected ArticleIndex create(
      HotBound bound, IntBinaryOperator precedence, Recurrence recurrence) {
    return ArticleIndex.inMemory(bound, precedence, recurrence);
  }
}
