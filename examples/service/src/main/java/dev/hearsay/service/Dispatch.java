package dev.hearsay.service;

import dev.hearsay.StorageException;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds the route that a request wants, has it answered, and says what is wrong where it cannot.
 */
final class Dispatch extends Handler.Abstract {
  private static final Logger LOG = LoggerFactory.getLogger(Dispatch.class);

  /** Stands for method and path where there is no route. */
  static final String NO_ROUTE = "none";

  private final List<Route> routes;
  private final Settings.Limits limits;
  private final Metrics metrics;

  /**
   * A dispatch among routes.
   *
   * @param routes no two of one method and path
   * @param limits of what may be sent
   * @param metrics told of each request
   */
  Dispatch(List<Route> routes, Settings.Limits limits, Metrics metrics) {
    this.routes = routes;
    this.limits = limits;
    this.metrics = metrics;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    try {
      write(response, answer(request));
      body(request).passOver();
      callback.succeeded();
    } catch (IOException | Refusal e) {
      callback.failed(e);
    }
    return true;
  }

  private Reply answer(Request request) throws IOException {
    List<String> segments = Route.segments(request.getHttpURI().getPath());
    List<Route> fitting = routes.stream().filter(route -> route.fits(segments)).toList();
    Route route =
        fitting.stream()
            .filter(candidate -> candidate.method().equals(request.getMethod()))
            .findFirst()
            .orElse(null);
    Reply reply = answer(request, segments, fitting, route);
    metrics.answered(
        route == null ? NO_ROUTE : route.method(),
        route == null ? NO_ROUTE : route.path(),
        reply.status(),
        System.nanoTime() - request.getHeadersNanoTime());
    return reply;
  }

  private Reply answer(
      Request request, List<String> segments, List<Route> fitting, @Nullable Route route)
      throws IOException {
    try {
      if (fitting.isEmpty()) {
        throw Refusal.of(404, "there is nothing at this path", "See /openapi.yaml for what is.");
      }
      if (route == null) {
        throw Refusal.method(request.getMethod(), methods(fitting));
      }
      return route.answer().apply(call(request, segments, route));
    } catch (Refusal refusal) {
      return refusal.reply();
    } catch (StorageException e) {
      LOG.error("{} failed", request.getMethod(), e);
      return Refusal.busy("the index failed; the log says why").reply();
    } catch (RuntimeException e) {
      LOG.error("{} failed", request.getMethod(), e);
      return Problem.of(500, "the service failed", "Ask its operator for the reason.").reply();
    }
  }

  private static String methods(List<Route> fitting) {
    Set<String> methods =
        fitting.stream().map(Route::method).collect(Collectors.toCollection(TreeSet::new));
    return String.join(", ", methods);
  }

  private Call call(Request request, List<String> segments, Route route) throws IOException {
    String name = Percent.decode(route.name(segments));
    Query query = Query.of(request.getHttpURI().getQuery(), route.parameters());
    return new Call(name, query, route.takesBody() ? body(request).json() : "");
  }

  private Body body(Request request) {
    return new Body(request, limits.body(), limits.arrival());
  }

  private static void write(Response response, Reply reply) throws IOException {
    response.setStatus(reply.status());
    reply.headers().forEach(response.getHeaders()::put);
    Content.Sink.write(response, true, reply.body().duplicate());
  }
}
