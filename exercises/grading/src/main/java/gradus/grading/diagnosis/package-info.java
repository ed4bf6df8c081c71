/** The given cases, wrong and right answers, and the diagnosis of the mistakes behind them. */
package gradus.grading.diagnosis;
