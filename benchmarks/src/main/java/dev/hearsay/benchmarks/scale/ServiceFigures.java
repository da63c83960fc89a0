package dev.hearsay.benchmarks.scale;

import java.util.List;

/**
 * What came of a service under load.
 *
 * @param clients at once
 * @param seconds that they sent requests
 * @param routes what was asked
 * @param acknowledged articles that the service said it holds, without those removed
 * @param lost of these, missing or altered when all clients were done
 * @param lostByRestart of these, missing or altered after it was stopped and started again
 * @param returned removed articles that were there all the same
 */
record ServiceFigures(
    int clients,
    double seconds,
    List<RouteFigures> routes,
    int acknowledged,
    int lost,
    int lostByRestart,
    int returned) {

  ServiceFigures {
    routes = List.copyOf(routes);
  }
}
