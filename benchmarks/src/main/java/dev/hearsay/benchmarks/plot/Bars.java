package dev.hearsay.benchmarks.plot;

import java.awt.Font;
import java.util.List;
import java.util.stream.DoubleStream;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.CategoryChartBuilder;
import org.knowm.xchart.style.Styler;

/**
 * A bar for each category and series.
 *
 * @param frame title and the like
 * @param categories along the horizontal axis
 * @param series one or more, each with a value for every category
 * @param logarithmic whether the vertical axis is
 */
record Bars(Frame frame, List<String> categories, List<Series> series, boolean logarithmic) {

  /**
   * Bars of one colour.
   *
   * @param name in the legend
   * @param values one for each category
   */
  record Series(String name, List<Double> values) {}

  CategoryChart chart() {
    CategoryChart chart =
        new CategoryChartBuilder()
            .width(Frame.WIDTH)
            .height(Frame.HEIGHT)
            .title(frame.title())
            .xAxisTitle(frame.machine())
            .yAxisTitle(frame.measure())
            .build();
    frame.style(chart.getStyler());
    chart.getStyler().setAvailableSpaceFill(0.6);
    chart.getStyler().setLabelsVisible(true);
    chart.getStyler().setLabelsPosition(1);
    chart.getStyler().setLabelsFontColorAutomaticEnabled(false);
    chart.getStyler().setLabelsFont(Frame.font(Font.BOLD, 13));
    if (logarithmic) {
      chart.getStyler().setYAxisLogarithmic(true);
      chart.getStyler().setYAxisMin(Frame.below(least() / 2));
      chart.getStyler().setYAxisMax(Frame.above(most()));
    }
    chart.getStyler().setLegendVisible(series.size() > 1);
    chart.getStyler().setLegendPosition(Styler.LegendPosition.InsideNE);
    for (Series one : series) {
      chart.addSeries(one.name(), categories, one.values());
    }
    return chart;
  }

  private double least() {
    return values().min().orElse(1);
  }

  private double most() {
    return values().max().orElse(1);
  }

  private DoubleStream values() {
    return series.stream().flatMap(one -> one.values().stream()).mapToDouble(value -> value);
  }
}
