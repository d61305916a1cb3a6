/// Trend charts: figures over months, drawn onto whatever [ChartCanvas] a writer has.
///
/// The only home of JFreeChart.
package org.keyledger.report.chart;
