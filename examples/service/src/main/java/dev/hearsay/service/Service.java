package dev.hearsay.service;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.http.UriCompliance.Violation;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.HostPort;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** The service, from its start to its end. */
final class Service implements AutoCloseable {
  private static final int HEADER_BYTES = 8_192;

  /** A request's thread is virtual; these accept, select and time. */
  private static final int THREADS = 8;

  private final Server server;
  private final Archive archive;
  private final Gates gates;
  private final Metrics metrics;
  private final List<Route> routes;
  private volatile boolean stopping;

  private Service(Settings settings) {
    Settings.Limits limits = settings.limits();
    this.gates = Gates.of(limits);
    this.metrics = new Metrics();
    gates.all().forEach(metrics::queue);
    this.archive = Archive.open(settings, metrics);
    ArticleReader articles = new ArticleReader(settings.engine().limits().textLength());
    this.routes =
        new Endpoints(archive, articles, gates, limits.patience(), metrics, this::complaint)
            .routes();
    Dispatch dispatch = new Dispatch(routes, limits, metrics);
    this.server = server(settings, dispatch);
  }

  private Server server(Settings settings, Dispatch dispatch) {
    QueuedThreadPool threads = new QueuedThreadPool(THREADS);
    threads.setName("http");
    threads.setVirtualThreadsExecutor(Executors.newVirtualThreadPerTaskExecutor());
    Server server = new Server(threads);
    server.addConnector(connector(settings, server));
    server.setHandler(new GracefulHandler(dispatch));
    server.setErrorHandler(this::outside);
    server.setStopTimeout(settings.grace().toMillis());
    return server;
  }

  private static ServerConnector connector(Settings settings, Server server) {
    Settings.Limits limits = settings.limits();
    HttpConfiguration http = new HttpConfiguration();
    http.setSendServerVersion(false);
    http.setRequestHeaderSize(HEADER_BYTES);
    http.setUriCompliance(new UriCompliance("ids are no paths", Set.of(Violation.values())));
    ServerConnector connector = new ServerConnector(server, 1, 1, new HttpConnectionFactory(http));
    connector.setHost(settings.host());
    connector.setPort(settings.port());
    connector.setIdleTimeout(limits.idle().toMillis());
    connector.addBean(new NetworkConnectionLimit(limits.connections(), connector));
    return connector;
  }

  /** Says what is wrong with a request that no route has seen. */
  private boolean outside(Request request, Response response, Callback callback) {
    int status = response.getStatus();
    metrics.answered(Dispatch.NO_ROUTE, Dispatch.NO_ROUTE, status, 0);
    Problem problem =
        status == 503
            ? Problem.of(status, "the service is stopping", "Try again at another one.")
            : Problem.of(
                status, "the request is not well-formed, or came too late", "Mend the request.");
    Reply reply = problem.reply();
    reply.headers().forEach(response.getHeaders()::put);
    response.write(true, reply.body().duplicate(), callback);
    return true;
  }

  /**
   * Opens the archive and begins to listen.
   *
   * @throws dev.hearsay.StorageException if the index cannot be opened
   * @throws IOException if the address is taken, or none of this machine
   */
  static Service start(Settings settings) throws IOException {
    Service service = new Service(settings);
    try {
      service.server.start();
      return service;
    } catch (Exception e) {
      service.close();
      throw e instanceof IOException io ? io : new IOException(e);
    }
  }

  /** Where it listens. */
  URI address() {
    ServerConnector connector = (ServerConnector) server.getConnectors()[0];
    return URI.create(
        "http://" + HostPort.normalizeHost(connector.getHost()) + ":" + connector.getLocalPort());
  }

  /** Where requests wait. */
  Gates gates() {
    return gates;
  }

  /** All that can be asked for. */
  List<Route> routes() {
    return routes;
  }

  /** Whether it takes no more requests. */
  boolean isStopping() {
    return stopping;
  }

  private String complaint() {
    if (stopping) {
      return "the service is stopping";
    }
    return gates.all().stream()
        .filter(Gate::isFull)
        .map(gate -> "the queue of " + gate.name() + " is full")
        .findFirst()
        .orElseGet(archive::complaint);
  }

  /** Takes no more requests, ends those under way, commits, and closes the index. */
  @Override
  public void close() {
    stopping = true;
    try {
      server.stop();
    } catch (Exception e) {
      throw new IllegalStateException("the server did not stop in order", e);
    } finally {
      archive.close();
      metrics.close();
    }
  }
}
