package dev.hearsay.conflict;

import java.util.function.Consumer;

/** Looks for clashes of one kind. */
interface Rule {

  void find(Matching matching, Consumer<Clash> found);
}
