/**
 * Items of the quiz: questions with drawn numbers or with choices, and what each wrong answer
 * tells.
 */
package gradus.grading.quiz;
