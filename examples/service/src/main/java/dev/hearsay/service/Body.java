package dev.hearsay.service;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.thread.Scheduler;
import org.jspecify.annotations.Nullable;

/**
 * The body of a request, read with bounds of length and time.
 *
 * @param request whose body it is
 * @param limit bytes that it may have
 * @param arrival time in which it must have come
 */
record Body(Request request, int limit, Duration arrival) {
  private static final int PIECE = 1 << 13;

  /** A part of the work that reads. */
  @FunctionalInterface
  private interface Reading<T> {
    T from(InputStream in) throws IOException;
  }

  /**
   * Reads JSON.
   *
   * @throws Refusal if it is not JSON by its type, too long, too late, or not UTF-8
   * @throws IOException if the client sends no more
   */
  String json() throws IOException {
    String type = request.getHeaders().get(HttpHeader.CONTENT_TYPE);
    if (!isJson(type)) {
      throw Refusal.of(
          415,
          type == null ? "the request names no content type" : "no JSON by its content type",
          "Send JSON in UTF-8, with Content-Type: application/json.");
    }
    if (request.getLength() > limit) {
      throw tooLong();
    }
    byte[] bytes = inTime(in -> in.readNBytes(limit + 1));
    if (bytes.length > limit) {
      throw tooLong();
    }
    return utf8(bytes);
  }

  /** Reads what was sent and nobody wanted, piece by piece, so that the client sees the reply. */
  void passOver() throws IOException {
    boolean awaitsConsent = request.getHeaders().contains(HttpHeader.EXPECT);
    if (!awaitsConsent) {
      inTime(
          in -> {
            byte[] piece = new byte[PIECE];
            int read = in.read(piece);
            while (read >= 0) {
              read = in.read(piece);
            }
            return read;
          });
    }
  }

  private <T> T inTime(Reading<T> reading) throws IOException {
    Scheduler.Task late =
        request
            .getComponents()
            .getScheduler()
            .schedule(this::fail, arrival.toMillis(), TimeUnit.MILLISECONDS);
    try {
      return reading.from(Content.Source.asInputStream(request));
    } catch (IOException e) {
      if (e.getCause() instanceof TimeoutException) {
        throw Refusal.of(
            408,
            "the body did not come within " + arrival.toMillis() + " ms",
            "Send it faster, or less of it.");
      }
      throw e;
    } finally {
      late.cancel();
    }
  }

  private void fail() {
    request.fail(new TimeoutException("body"));
  }

  private static boolean isJson(@Nullable String type) {
    if (type == null) {
      return false;
    }
    String[] parts = type.toLowerCase(Locale.ROOT).split(";", -1);
    boolean isJson = parts[0].strip().equals("application/json");
    for (int i = 1; i < parts.length; i++) {
      String parameter = parts[i].replace("\"", "").strip();
      isJson &= !parameter.startsWith("charset=") || parameter.equals("charset=utf-8");
    }
    return isJson;
  }

  private Refusal tooLong() {
    return Refusal.of(
        413,
        "the body has more than " + limit + " bytes",
        "Send less, or start the service with a larger --body-limit.");
  }

  private static String utf8(byte[] bytes) {
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length);
    CoderResult result = decoder.decode(in, out, true);
    if (result.isError()) {
      throw Refusal.of(
          400,
          "the body is not UTF-8: byte " + in.position() + " does not fit",
          "Encode the JSON in UTF-8.");
    }
    return out.flip().toString();
  }
}
