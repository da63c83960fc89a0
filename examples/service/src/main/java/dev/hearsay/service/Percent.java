package dev.hearsay.service;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** Percent encoding of what stands in a URL (RFC 3986). */
final class Percent {
  private static final HexFormat HEX = HexFormat.of().withUpperCase();
  private static final String UNRESERVED = "-._~";

  private Percent() {}

  /**
   * Decodes a part of a URL, once. A plus is a plus.
   *
   * @throws Refusal if a % is not followed by two hexadecimal digits, or the bytes are no UTF-8
   */
  static String decode(String part) {
    if (part.indexOf('%') < 0) {
      return part;
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(part.length());
    for (int at = 0; at < part.length(); ) {
      if (part.charAt(at) == '%') {
        bytes.write(octet(part, at));
        at += 3;
      } else {
        int end = part.offsetByCodePoints(at, 1);
        bytes.writeBytes(part.substring(at, end).getBytes(StandardCharsets.UTF_8));
        at = end;
      }
    }
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(bytes.toByteArray()))
          .toString();
    } catch (CharacterCodingException e) {
      throw Refusal.of(
          400, "the URL has bytes that are not UTF-8", "Percent-encode the UTF-8 of the id.");
    }
  }

  private static int octet(String part, int at) {
    if (at + 2 >= part.length()
        || !HexFormat.isHexDigit(part.charAt(at + 1))
        || !HexFormat.isHexDigit(part.charAt(at + 2))) {
      throw Refusal.of(
          400,
          "the URL has a % without two hexadecimal digits behind it",
          "Write %25 for a percent sign.");
    }
    return HexFormat.fromHexDigits(part, at + 1, at + 3);
  }

  /** Encodes all but letters, digits and what no URL gives a meaning to. */
  static String encode(String text) {
    StringBuilder encoded = new StringBuilder();
    for (byte octet : text.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (octet & 0xFF);
      boolean isAlphanumeric =
          (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
      if (isAlphanumeric || UNRESERVED.indexOf(c) >= 0) {
        encoded.append(c);
      } else {
        encoded.append('%').append(HEX.toHexDigits(octet));
      }
    }
    return encoded.toString();
  }
}
