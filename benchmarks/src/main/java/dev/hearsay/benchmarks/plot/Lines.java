package dev.hearsay.benchmarks.plot;

import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.function.Function;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.style.Styler;
import org.knowm.xchart.style.markers.SeriesMarkers;

/**
 * Lines through measured points, both axes logarithmic.
 *
 * @param frame title and the like
 * @param lines in the order of the legend
 */
record Lines(Frame frame, List<Line> lines) {

  /**
   * One line.
   *
   * @param name in the legend
   * @param x ascending
   * @param y one for each x
   */
  record Line(String name, List<Double> x, List<Double> y) {}

  XYChart chart() {
    XYChart chart =
        new XYChartBuilder()
            .width(Frame.WIDTH)
            .height(Frame.HEIGHT)
            .title(frame.title())
            .xAxisTitle(frame.machine())
            .yAxisTitle(frame.measure())
            .build();
    frame.style(chart.getStyler());
    chart.getStyler().setXAxisLogarithmic(true);
    chart.getStyler().setYAxisLogarithmic(true);
    DoubleSummaryStatistics x = all(Line::x);
    DoubleSummaryStatistics y = all(Line::y);
    chart.getStyler().setXAxisMin(Frame.below(x.getMin()));
    chart.getStyler().setXAxisMax(Frame.above(x.getMax()));
    chart.getStyler().setYAxisMin(Frame.below(y.getMin()));
    chart.getStyler().setYAxisMax(Frame.above(y.getMax()));
    chart.getStyler().setLegendPosition(Styler.LegendPosition.InsideNW);
    for (Line line : lines) {
      chart.addSeries(line.name(), line.x(), line.y()).setMarker(SeriesMarkers.CIRCLE);
    }
    return chart;
  }

  private DoubleSummaryStatistics all(Function<Line, List<Double>> values) {
    return lines.stream()
        .map(values)
        .flatMap(List::stream)
        .mapToDouble(value -> value)
        .summaryStatistics();
  }
}
