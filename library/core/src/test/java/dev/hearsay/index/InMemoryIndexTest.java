package dev.hearsay.index;

import java.util.function.IntBinaryOperator;

class InMemoryIndexTest extends ArticleIndexContract {

  @Override
  ArticleIndex create(HotBound bound, IntBinaryOperator precedence, Recurrence recurrence) {
    return new InMemoryIndex(bound, precedence, recurrence);
  }
}
