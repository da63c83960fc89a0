package dev.hearsay.index;

import java.util.function.IntBinaryOperator;

class InMemoryIndexTest extends ArticleIndexContract {

  @Override
  protected ArticleIndex create(
      int posting, int heads, IntBinaryOperator precedence, Recurrence recurrence) {
    return ArticleIndex.inMemory(posting, heads, precedence, recurrence);
  }
}
