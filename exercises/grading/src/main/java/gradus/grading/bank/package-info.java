/** The bank: changes of the solutions, wrong ones, right ones and hostile ones. */
package gradus.grading.bank;
