/**
 * The playground: trainings that go on live, each in a worker process of its own, and the frames in
 * which the lab's page sees them.
 */
package gradus.cli.play;
