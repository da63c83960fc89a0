package dev.hearsay.service;

import java.util.Map;

/** Ends the work on a request: the client is told the problem. */
final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1;
  private static final String SECONDS_UNTIL_RETRY = "1";

  private final transient Problem problem;
  private final transient Map<String, String> headers;

  private Refusal(Problem problem, Map<String, String> headers) {
    super(problem.detail(), null, false, false);
    this.problem = problem;
    this.headers = headers;
  }

  /** Something is wrong with the request as a whole. */
  static Refusal of(int status, String detail, String remedy) {
    return new Refusal(Problem.of(status, detail, remedy), Map.of());
  }

  /** Something in the body is wrong. */
  static Refusal at(String pointer, String detail, String remedy) {
    return new Refusal(new Problem(400, detail, pointer, remedy), Map.of());
  }

  /** The path knows other methods. */
  static Refusal method(String method, String allowed) {
    return new Refusal(
        Problem.of(
            405, "there is no " + method + " here", "Use one of these methods: " + allowed + "."),
        Map.of("Allow", allowed));
  }

  /** There is too much to do. */
  static Refusal busy(String detail) {
    return new Refusal(
        Problem.of(503, detail, "Try again after the seconds that Retry-After says."),
        Map.of("Retry-After", SECONDS_UNTIL_RETRY));
  }

  Reply reply() {
    return problem.reply().with(headers);
  }
}
