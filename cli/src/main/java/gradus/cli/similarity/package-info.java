/** Wrong bodies of methods that several submissions have alike, and JPlag beside the command. */
package gradus.cli.similarity;
