/** List, Set, and Map. */
import { T, listOf, mapOf, setOf } from '../language/types.mjs';
import { ApexList, ApexMap, ApexSet } from '../values/collections.mjs';
import { compareNumbers, equal, isNumber, keyOf } from '../values/equality.mjs';
import { nullPointer } from '../values/exceptions.mjs';
import { NotImplemented } from '../errors.mjs';
import { library } from './registry.mjs';
import { compareTexts } from './strings.mjs';

/** The natural order: null first, texts with capitals first. */
function natural(a, b) {
    if (a === null || b === null) return (a !== null) - (b !== null);
    if (typeof a === 'string') return compareTexts(a, b);
    if (isNumber(a)) return compareNumbers(a, b);
    const moment = a.days ?? a.ms;
    if (moment !== undefined) return moment - (b.days ?? b.ms);
    throw new NotImplemented(`List.sort of ${a.type?.name}`);
}

const itemsOf = (collection) => [...(collection ?? nullPointer()).values()];

library('List', {
    methods: {
        'add(T): void': (list, value) => list.add(value),
        'add(Integer, T): void': (list, i, value) =>
            list.change((items) => items.splice(i === items.length ? i : list.index(i), 0, value)),
        'addAll(Iterable<T>): void': (list, more) => list.change((items) => items.push(...itemsOf(more))),
        'clear(): void': (list) => list.change((items) => items.splice(0)),
        'clone(): List<T>': ({ type, items }) => new ApexList(type, [...items]),
        'contains(T): Boolean': ({ items }, value) => items.some((one) => equal(one, value)),
        'equals(Object): Boolean': equal,
        'get(Integer): T': (list, i) => list.get(i),
        'indexOf(T): Integer': ({ items }, value) => items.findIndex((one) => equal(one, value)),
        'isEmpty(): Boolean': ({ size }) => size === 0,
        'remove(Integer): T': (list, i) => list.change((items) => items.splice(list.index(i), 1)[0]),
        'set(Integer, T): void': (list, i, value) => list.set(i, value),
        'size(): Integer': ({ size }) => size,
        'sort(): void': (list) => list.change((items) => items.sort(natural))
    }
});

/** Adds or removes several, and says whether the set has changed. */
const changed = (each) => (set, more) => itemsOf(more).filter((one) => each(set, one)).length > 0;

library('Set', {
    methods: {
        'add(T): Boolean': (set, value) => set.add(value),
        'addAll(Iterable<T>): Boolean': changed((set, one) => set.add(one)),
        'clear(): void': (set) => set.clear(),
        'clone(): Set<T>': (set) => new ApexSet(set.type, set.values()),
        'contains(T): Boolean': (set, value) => set.has(value),
        'containsAll(Iterable<T>): Boolean': (set, others) => itemsOf(others).every((one) => set.has(one)),
        'equals(Object): Boolean': equal,
        'isEmpty(): Boolean': ({ size }) => size === 0,
        'remove(T): Boolean': (set, value) => set.delete(value),
        'removeAll(Iterable<T>): Boolean': changed((set, one) => set.delete(one)),
        'retainAll(Iterable<T>): Boolean'(set, others) {
            const kept = new Set(itemsOf(others).map(keyOf));
            return set.values().filter((one) => !kept.has(keyOf(one)) && set.delete(one)).length > 0;
        },
        'size(): Integer': ({ size }) => size
    }
});

library('Map', {
    methods: {
        'clear(): void': (map) => map.clear(),
        'clone(): Map<K, V>': (map) => new ApexMap(map.type, map.entries()),
        'containsKey(K): Boolean': (map, key) => map.has(key),
        'equals(Object): Boolean': equal,
        'get(K): V': (map, key) => map.get(key),
        'isEmpty(): Boolean': ({ size }) => size === 0,
        'keySet(): Set<K>': (map) => new ApexSet(setOf(map.type.args[0]), map.keys()),
        'put(K, V): V': (map, key, value) => map.set(key, value),
        'putAll(Map<K, V>): void': (map, other) =>
            (other ?? nullPointer()).entries().forEach(([key, value]) => map.set(key, value)),
        'remove(K): V': (map, key) => map.delete(key),
        'size(): Integer': ({ size }) => size,
        'values(): List<V>': (map) => new ApexList(listOf(map.type.args[1]), map.values())
    }
});

library('Enum', {
    methods: {
        'name(): String': ({ name }) => name,
        'ordinal(): Integer': ({ ordinal }) => ordinal,
        'equals(Object): Boolean': (a, b) => a === b
    },
    statics: {
        'values(): List<T>': (type) => new ApexList(listOf(type), [...type.constants.values()]),
        'valueOf(String): T': (type, name) => type.constants.get(name.toLowerCase()) ?? nullPointer()
    }
});

/** A map with texts as keys. */
export const mapOfTexts = (type, entries) => new ApexMap(mapOf(T.String, type), entries);
