package dev.hearsay;

import dev.hearsay.conflict.Account;
import dev.hearsay.conflict.Conflict;
import dev.hearsay.conflict.ConflictFinder;
import dev.hearsay.text.Sentences;
import dev.hearsay.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;

/** The conflicts of stories, within {@link Limits}. For any number of threads. */
final class Disagreement {

  private final ConflictFinder finder;
  private final int statements;
  private final int conflicts;
  private final LongAdder cutStatements = new LongAdder();
  private final LongAdder cutConflicts = new LongAdder();

  Disagreement(ConflictFinder finder, Limits limits) {
    this.finder = finder;
    this.statements = limits.statements();
    this.conflicts = limits.conflicts();
  }

  /** The conflicts of a story, the surest first. */
  List<Conflict> find(List<Account> accounts) {
    List<Conflict> found = finder.find(within(accounts));
    if (found.size() <= conflicts) {
      return found;
    }
    cutConflicts.add(found.size() - conflicts);
    return List.copyOf(found.subList(0, conflicts));
  }

  long cutStatements() {
    return cutStatements.sum();
  }

  long cutConflicts() {
    return cutConflicts.sum();
  }

  /** The accounts, or what of them may be read. A sentence has a character at least. */
  private List<Account> within(List<Account> accounts) {
    if (accounts.stream().mapToLong(account -> account.text().length()).sum() <= statements) {
      return accounts;
    }
    List<int[]> ends = accounts.stream().map(account -> ends(account.text())).toList();
    long all = ends.stream().mapToLong(sentences -> sentences.length).sum();
    if (all <= statements) {
      return accounts;
    }
    cutStatements.add(all - statements);
    int each = each(ends);
    long more = statements - ends.stream().mapToLong(own -> Math.min(own.length, each)).sum();
    List<Account> within = new ArrayList<>(accounts.size());
    for (int i = 0; i < accounts.size(); i++) {
      Account account = accounts.get(i);
      int[] own = ends.get(i);
      int read = Math.min(own.length, each);
      if (read < own.length && more > 0) {
        read++;
        more--;
      }
      String text = account.text().substring(0, read == 0 ? 0 : own[read - 1]);
      within.add(new Account(account.article(), text, account.context(), account.copies()));
    }
    return within;
  }

  private static int[] ends(String text) {
    return Sentences.of(text).stream().mapToInt(Span::end).toArray();
  }

  /** How many sentences of each account there is room for. */
  private int each(List<int[]> ends) {
    int low = 0;
    int high = statements;
    while (low < high) {
      int middle = low + (high - low + 1) / 2;
      if (ends.stream().mapToLong(own -> Math.min(own.length, middle)).sum() <= statements) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }
}
