package dev.hearsay.benchmarks.corpus;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** What a planted article does with the sentences of the one it repeats. */
enum Repeat {
  /** Prints it as it is. */
  COPY {
    @Override
    List<String> apply(List<String> original, Prose prose, RandomGenerator random) {
      return original;
    }
  },
  /** Cuts the end off. */
  TRIM {
    @Override
    List<String> apply(List<String> original, Prose prose, RandomGenerator random) {
      return original.subList(0, part(original.size(), random.nextDouble(0.5, 0.9)));
    }
  },
  /** Takes a stretch out of the middle and puts a sentence of its own before it. */
  EXCERPT {
    @Override
    List<String> apply(List<String> original, Prose prose, RandomGenerator random) {
      int length = part(original.size(), random.nextDouble(0.3, 0.5));
      int start = random.nextInt(original.size() - length + 1);
      List<String> excerpt = new ArrayList<>();
      excerpt.add(prose.sentence(random.nextInt(8, 20), random));
      excerpt.addAll(original.subList(start, start + length));
      return excerpt;
    }
  },
  /** Changes a word here and there and adds a line of its own. */
  EDIT {
    @Override
    List<String> apply(List<String> original, Prose prose, RandomGenerator random) {
      double changed = random.nextDouble(0.005, 0.04);
      List<String> edited = new ArrayList<>();
      for (String sentence : original) {
        String[] words = sentence.split(" ", -1);
        for (int i = 0; i < words.length; i++) {
          if (random.nextDouble() < changed) {
            words[i] = prose.word(random);
          }
        }
        edited.add(String.join(" ", words));
      }
      edited.add(prose.sentence(random.nextInt(8, 20), random));
      return edited;
    }
  };

  /** The least taken over, so that it outweighs any footer. */
  private static final int LEAST_SENTENCES = 3;

  abstract List<String> apply(List<String> original, Prose prose, RandomGenerator random);

  private static int part(int sentences, double share) {
    return Math.max(LEAST_SENTENCES, (int) (sentences * share));
  }
}
