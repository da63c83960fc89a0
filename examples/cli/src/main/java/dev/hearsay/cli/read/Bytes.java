package dev.hearsay.cli.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** A file's bytes and what they say of their encoding. */
final class Bytes {
  /** Most bytes of a file that is one article, of a line of a .jsonl file, and of a UTF-16 file. */
  static final int LIMIT = 64 << 20;

  static final String TOO_LONG = "longer than " + (LIMIT >> 20) + " MB";
  static final String NOT_UTF8 = "not valid UTF-8, read as windows-1252";

  static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  private final byte[] bytes;

  private Bytes(byte[] bytes) {
    this.bytes = bytes;
  }

  static Bytes of(byte[] bytes) {
    return new Bytes(bytes);
  }

  /** Reads all there is, up to the limit, and refuses what is no text. */
  static Bytes readText(InputStream in) throws IOException {
    byte[] read = in.readNBytes(LIMIT + 1);
    if (read.length > LIMIT) {
      throw new UnreadableException(TOO_LONG);
    }
    if (read.length == 0) {
      throw new UnreadableException("empty");
    }
    Bytes bytes = new Bytes(read);
    bytes.refuseBinary(read.length);
    return bytes;
  }

  byte[] array() {
    return bytes;
  }

  /**
   * Refuses bytes that are no text.
   *
   * @param length how many bytes there are to look at
   */
  void refuseBinary(int length) throws UnreadableException {
    if (length >= 2 && at(0) == 0x1f && at(1) == 0x8b) {
      throw new UnreadableException("compressed by gzip, but its name does not end in .gz");
    }
    if (wideCharset() != null) {
      return;
    }
    int control = 0;
    for (int i = 0; i < length; i++) {
      int b = at(i);
      if (b == 0) {
        throw new UnreadableException("binary file (byte " + i + " is NUL)");
      }
      if (b < ' ' && b != '\t' && b != '\n' && b != '\r' && b != '\f') {
        control++;
      }
    }
    if (control > length / 16) {
      throw new UnreadableException("binary file (" + control + " control characters)");
    }
  }

  /** The charset of a UTF-16 or UTF-32 byte order mark, or null if there is none. */
  @Nullable Charset wideCharset() {
    if (bytes.length >= 4) {
      if (at(0) == 0xff && at(1) == 0xfe && at(2) == 0 && at(3) == 0) {
        return Charset.forName("UTF-32LE");
      }
      if (at(0) == 0 && at(1) == 0 && at(2) == 0xfe && at(3) == 0xff) {
        return Charset.forName("UTF-32BE");
      }
    }
    if (bytes.length >= 2) {
      if (at(0) == 0xff && at(1) == 0xfe) {
        return StandardCharsets.UTF_16LE;
      }
      if (at(0) == 0xfe && at(1) == 0xff) {
        return StandardCharsets.UTF_16BE;
      }
    }
    return null;
  }

  /** Length of a UTF-8 byte order mark: 3, or 0 if there is none. */
  int utf8Mark() {
    return bytes.length >= 3 && at(0) == 0xef && at(1) == 0xbb && at(2) == 0xbf ? 3 : 0;
  }

  /** The text by byte order mark or as UTF-8, without the mark; null if it is not valid so. */
  @Nullable String strict() {
    Charset wide = wideCharset();
    int mark = wide == null ? utf8Mark() : wide.name().startsWith("UTF-32") ? 4 : 2;
    try {
      return (wide == null ? StandardCharsets.UTF_8 : wide)
          .newDecoder()
          .decode(ByteBuffer.wrap(bytes, mark, bytes.length - mark))
          .toString();
    } catch (CharacterCodingException e) {
      return null;
    }
  }

  /** The text, whatever the bytes; what is not valid is read as windows-1252 and complained of. */
  String decode(Complaints complaints) {
    String text = strict();
    if (text != null) {
      return text;
    }
    Charset wide = wideCharset();
    if (wide != null) {
      complaints.note(0, "not valid " + wide + ", broken characters replaced");
      return new String(bytes, wide).substring(1);
    }
    complaints.note(0, NOT_UTF8);
    return new String(bytes, WINDOWS_1252);
  }

  private int at(int i) {
    return bytes[i] & 0xff;
  }
}
