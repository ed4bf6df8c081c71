/**
 * Many machines: a class in shards, run as an array of Slurm's or an indexed Job of Kubernetes'.
 * Each shard writes a journal of its own into the shared folder of results.
 */
package gradus.cli.engine;
