/** Other programs of this machine, each run to an end that comes for sure. */
package gradus.cli.program;
