package dev.hearsay;

import dev.hearsay.duplicate.Entry;
import dev.hearsay.duplicate.Room;
import dev.hearsay.duplicate.Text;
import dev.hearsay.similarity.Profile;
import dev.hearsay.sketch.Sampler;
import dev.hearsay.story.Telling;
import dev.hearsay.text.Shingler;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** An article of which it is known what it is about. */
final class ProfiledEntry extends Entry {

  private final Supplier<Profile> reading;
  private volatile @Nullable Profile profile;

  ProfiledEntry(
      Article article,
      @Nullable Text elsewhere,
      @Nullable String source,
      Shingler shingler,
      Sampler sampler,
      Room room,
      Profile profile) {
    super(
        article.id(),
        article.text(),
        elsewhere,
        source,
        article.publishedAt(),
        shingler,
        sampler,
        room);
    this.reading = () -> profile;
    this.profile = profile;
  }

  /** An article that was shingled before and is read only once somebody asks what it is about. */
  ProfiledEntry(
      String id,
      @Nullable String source,
      Outline outline,
      int[] fingerprints,
      Text text,
      Supplier<Profile> reading) {
    super(id, source, outline, fingerprints, text);
    this.reading = reading;
  }

  Profile profile() {
    Profile known = profile;
    if (known == null) {
      known = reading.get();
      profile = known;
    }
    return known;
  }

  Telling telling() {
    return new Telling(publishedAt(), profile());
  }
}
