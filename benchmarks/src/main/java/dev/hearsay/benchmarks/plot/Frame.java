package dev.hearsay.benchmarks.plot;

import java.awt.Color;
import java.awt.Font;
import org.knowm.xchart.style.AxesChartStyler;

/**
 * What stands around a plot.
 *
 * @param title above
 * @param measure beside the vertical axis
 * @param machine below: where it was measured
 */
record Frame(String title, String measure, String machine) {

  static final int WIDTH = 1_000;
  static final int HEIGHT = 560;

  private static final Color[] COLOURS = {
    new Color(0x7F, 0xB2, 0xE5), new Color(0xF2, 0xB4, 0x64), new Color(0x8C, 0xCB, 0x9B)
  };

  void style(AxesChartStyler styler) {
    styler.setSeriesColors(COLOURS);
    styler.setChartBackgroundColor(Color.WHITE);
    styler.setChartTitleBoxVisible(false);
    styler.setLegendBorderColor(Color.WHITE);
    styler.setPlotBorderVisible(false);
    styler.setPlotGridVerticalLinesVisible(false);
    styler.setChartTitleFont(font(Font.BOLD, 18));
    styler.setAxisTitleFont(font(Font.PLAIN, 13));
    styler.setAxisTickLabelsFont(font(Font.PLAIN, 13));
    styler.setLegendFont(font(Font.PLAIN, 13));
    styler.setDecimalPattern("#,##0.#");
  }

  /** The power of ten at or below a value, for the start of a logarithmic axis. */
  static double below(double value) {
    return Math.pow(10, Math.floor(Math.log10(value)));
  }

  /** The power of ten at or above a value, for the end of a logarithmic axis. */
  static double above(double value) {
    return Math.pow(10, Math.ceil(Math.log10(value)));
  }

  static Font font(int style, int size) {
    return new Font(Font.SANS_SERIF, style, size);
  }
}
