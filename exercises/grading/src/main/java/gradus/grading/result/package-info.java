/** The outcomes of properties and the results of exercises, also in stored form. */
package gradus.grading.result;
