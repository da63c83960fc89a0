package dev.hearsay;

import dev.hearsay.duplicate.Entry;
import dev.hearsay.duplicate.Room;
import dev.hearsay.duplicate.Text;
import dev.hearsay.similarity.Profile;
import dev.hearsay.sketch.Sampler;
import dev.hearsay.story.Telling;
import dev.hearsay.text.Shingler;
import org.jspecify.annotations.Nullable;

/** An article of which it is held what it is about. */
final class ProfiledEntry extends Entry {

  private final Profile profile;

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
    this.profile = profile;
  }

  Profile profile() {
    return profile;
  }

  Telling telling() {
    return new Telling(publishedAt(), profile);
  }
}
