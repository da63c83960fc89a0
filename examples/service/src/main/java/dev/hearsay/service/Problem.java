package dev.hearsay.service;

import org.eclipse.jetty.http.HttpStatus;
import org.jspecify.annotations.Nullable;

/**
 * Why a request was not answered as asked, in the form of RFC 9457.
 *
 * @param status of HTTP
 * @param detail what is wrong
 * @param pointer where in the body, as a JSON Pointer; null if it is not in the body
 * @param remedy what to do
 */
record Problem(int status, String detail, @Nullable String pointer, String remedy) {

  static Problem of(int status, String detail, String remedy) {
    return new Problem(status, detail, null, remedy);
  }

  /** The status in words. */
  String title() {
    return HttpStatus.getMessage(status);
  }

  Reply reply() {
    return Reply.object(
        status,
        "application/problem+json",
        json -> {
          json.writeStringProperty("title", title());
          json.writeNumberProperty("status", status);
          json.writeStringProperty("detail", detail);
          if (pointer != null) {
            json.writeStringProperty("pointer", pointer);
          }
          json.writeStringProperty("remedy", remedy);
        });
  }
}
