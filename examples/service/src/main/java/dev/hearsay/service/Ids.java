package dev.hearsay.service;

/** What an article's id may be: any text that a URL can name. */
final class Ids {
  static final int LONGEST = 512;

  private Ids() {}

  /** What is wrong with an id; the empty string if nothing is. */
  static String complaint(String id) {
    if (id.isBlank()) {
      return "the id is blank";
    }
    if (id.length() > LONGEST) {
      return "the id has more than " + LONGEST + " characters";
    }
    if (id.equals(".") || id.equals("..")) {
      return "the id is a path that URLs leave out";
    }
    return id.chars().anyMatch(Character::isISOControl) ? "the id has a control character" : "";
  }

  /**
   * The id in a URL.
   *
   * @throws Refusal if it can be none
   */
  static String of(Call call) {
    String complaint = complaint(call.name());
    if (!complaint.isEmpty()) {
      throw Refusal.of(400, complaint + ", in the URL", "Name an id that an article can have.");
    }
    return call.name();
  }
}
