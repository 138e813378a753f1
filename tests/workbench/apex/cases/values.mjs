// Documented results: numbers, dates, collections, records, and JSON. The notation is in ../cases.test.mjs.
const REFERENCE = 'https://developer.salesforce.com/docs/atlas.en-us.apexref.meta/apexref/';

export default {
    [`${REFERENCE}apex_methods_system_decimal.htm`]: [
        ['return (5.5).round(System.RoundingMode.CEILING);', '6'],
        ['return (-2.7).round(System.RoundingMode.CEILING);', '-2'],
        ['return (-1.1).round(System.RoundingMode.DOWN);', '-1'],
        ['return (-1.1).round(System.RoundingMode.FLOOR);', '-2'],
        ['return (5.5).round(System.RoundingMode.HALF_DOWN);', '5'],
        ['return (5.5).round(System.RoundingMode.HALF_EVEN);', '6'],
        ['return (6.5).round(System.RoundingMode.HALF_EVEN);', '6'],
        ['return (6.5).round(System.RoundingMode.HALF_UP);', '7'],
        ['return (-1.1).round(System.RoundingMode.UP);', '-2'],
        ['return (4.5).round();', '4'],
        ['return (5.5).round();', '6'],
        ['return (19.0).divide(100, 3);', '0.190'],
        ['return (19.0).divide(3, 2);', '6.33'],
        ['return (10.0).setScale(4);', '10.0000'],
        ['return (3.765).setScale(2);', '3.77'],
        ["return Decimal.valueOf('1.500').stripTrailingZeros();", '1.5'],
        ["return Decimal.valueOf('1.500').toPlainString();", '1.500'],
        ['return (1.10) == (1.1);', 'true'],
        ['return new Set<Decimal>{ 1.10, 1.1 }.size();', '2'],
        ['return 1.25 + 1.7;', '2.95'],
        ['return 1.25 * 2.0;', '2.500'],
        ['return (-4.50).abs();', '4.50'],
        ['return (12.9).intValue();', '12']
    ],
    [`${REFERENCE}apex_methods_system_integer.htm`]: [
        ["return Integer.valueOf('123');", '123'],
        ["return Integer.valueOf('-3');", '-3'],
        ["return Integer.valueOf('1.5');", '!TypeException: Invalid integer: 1.5'],
        ['return (2147483647).format();', '2,147,483,647']
    ],
    [`${REFERENCE}apex_methods_system_math.htm`]: [
        ['return Math.mod(12, 2);', '0'],
        ['return Math.mod(-7, 3);', '-1'],
        ['return Math.max(12.3, 156.6);', '156.6'],
        ['return Math.min(3, 4L);', '3'],
        ['return Math.abs(-5);', '5'],
        ['return Math.round(4.5);', '4'],
        ['return Math.ceil(1.2);', '2'],
        ['return Math.floor(-1.2);', '-2']
    ],
    [`${REFERENCE}apex_methods_system_date.htm`]: [
        ['return Date.newInstance(1960, 2, 17).addDays(2);', '1960-02-19'],
        ['return Date.newInstance(1990, 11, 21).addMonths(3);', '1991-02-21'],
        ['return Date.newInstance(1983, 7, 15).addYears(2);', '1985-07-15'],
        ['return Date.newInstance(1989, 4, 21).day();', '21'],
        ['return Date.newInstance(1998, 10, 21).dayOfYear();', '294'],
        ['return Date.newInstance(2008, 1, 1).daysBetween(Date.newInstance(2008, 1, 2));', '1'],
        ['return Date.daysInMonth(1960, 2);', '29'],
        ['return Date.isLeapYear(2008);', 'true'],
        ['return Date.newInstance(2004, 11, 21).month();', '11'],
        ['return Date.newInstance(2006, 12, 2).monthsBetween(Date.newInstance(2012, 12, 8));', '72'],
        ["return Date.valueOf('2008-02-29');", '2008-02-29'],
        ["return Date.valueOf('tomorrow');", '!TypeException: Invalid date: tomorrow'],
        ['return Date.newInstance(2012, 10, 5).toStartOfMonth();', '2012-10-01']
    ],
    [`${REFERENCE}apex_methods_system_datetime.htm`]: [
        ["return Datetime.newInstanceGmt(2007, 4, 21).addDays(1).formatGmt('yyyy-MM-dd');", '2007-04-22'],
        ['return Datetime.newInstanceGmt(1997, 1, 31, 7, 8, 16).addHours(3).hourGmt();', '10'],
        ['return Datetime.newInstanceGmt(2011, 6, 1, 3, 3, 3).getTime();', '1306897383000'],
        ["return Datetime.newInstanceGmt(2026, 7, 1, 12, 0, 0).format('HH:mm', 'Europe/London');", '13:00'],
        ["return Datetime.newInstanceGmt(2026, 12, 1, 12, 0, 0).format('HH:mm', 'Europe/London');", '12:00'],
        ['return Datetime.newInstance(2026, 7, 1, 12, 0, 0).hourGmt();', '19'],
        ['return String.valueOf(Datetime.newInstanceGmt(2026, 7, 1, 12, 0, 0));', '2026-07-01 05:00:00'],
        ["return Datetime.valueOfGmt('2008-12-30 20:20:20').hourGmt();", '20'],
        ['return Datetime.newInstanceGmt(2026, 7, 1, 2, 0, 0).date();', '2026-06-30'],
        ['return Datetime.newInstanceGmt(2026, 7, 1, 2, 0, 0).dateGmt();', '2026-07-01']
    ],
    [`${REFERENCE}apex_methods_system_list.htm`]: [
        ['List<Integer> l = new List<Integer>{ 47 }; l.add(0, 52); return l;', '(52, 47)'],
        ['List<Integer> l = new List<Integer>(); return l.get(0);', '!ListException: List index out of bounds: 0'],
        ['List<Integer> l = new List<Integer>{ 3, 1, 2 }; l.sort(); return l;', '(1, 2, 3)'],
        ["List<String> l = new List<String>{ 'b', 'a', 'B', null }; l.sort(); return l;", '(null, B, a, b)'],
        ["return new List<String>{ 'apple' }.contains('Apple');", 'false'],
        ["return new List<String>{ 'a', 'b' }.indexOf('b');", '1'],
        ['List<Integer> l = new List<Integer>{ 10, 20 }; return l.remove(0) + l.size();', '11'],
        ['List<Integer> a = new List<Integer>{ 1 }; List<Integer> b = a; b.add(2); return a.size();', '2'],
        ['List<Integer> a = new List<Integer>{ 1 }; List<Integer> b = a.clone(); b.add(2); return a.size();', '1'],
        ['Integer[] a = new Integer[2]; return a;', '(null, null)'],
        ['List<Integer> a = new List<Integer>{ 1, 2 }; a.set(0, 5); return a;', '(5, 2)'],
        ['return new List<Integer>(new Set<Integer>{ 3, 4 });', '(3, 4)']
    ],
    [`${REFERENCE}apex_methods_system_set.htm`]: [
        ["Set<String> s = new Set<String>{ 'a' }; return s.add('a');", 'false'],
        ["Set<String> s = new Set<String>{ 'a' }; return s.add('A');", 'true'],
        ['Set<Integer> s = new Set<Integer>{ 1, 2, 3 }; s.retainAll(new List<Integer>{ 1, 3 }); return s;', '{1, 3}'],
        ['Set<Integer> s = new Set<Integer>{ 1, 2, 3 }; return s.removeAll(new Set<Integer>{ 2, 9 });', 'true'],
        ['return new Set<Integer>{ 1, 2 }.containsAll(new List<Integer>{ 1, 3 });', 'false'],
        ["return new Set<Account>{ new Account(Name = 'A'), new Account(Name = 'A') }.size();", '1'],
        [
            "Account a = new Account(Name = 'A'); Set<Account> s = new Set<Account>{ a }; a.Name = 'B'; return s.contains(a);",
            'false'
        ],
        ['return new Set<Integer>{ null }.contains(null);', 'true']
    ],
    [`${REFERENCE}apex_methods_system_map.htm`]: [
        ["Map<String, String> m = new Map<String, String>{ 'Red' => 'a' }; return m.get('red');", 'null'],
        ["Map<Integer, String> m = new Map<Integer, String>(); m.put(1, 'a'); return m.put(1, 'b');", 'a'],
        ["Map<Integer, String> m = new Map<Integer, String>{ 1 => 'a', 2 => 'b' }; return m.remove(1);", 'a'],
        ["return new Map<Integer, String>{ 1 => 'a', 2 => 'b' };", '{1=a, 2=b}'],
        [
            "Map<Integer, String> m = new Map<Integer, String>{ 1 => 'a' }; Map<Integer, String> n = m.clone(); n.put(2, 'b'); return m.size();",
            '1'
        ],
        ["return new Map<Integer, String>{ 1 => 'a' }.keySet().contains(1);", 'true'],
        ['return new Map<Integer, Integer>{ 1 => 5 }.values();', '(5)']
    ],
    [`${REFERENCE}apex_methods_system_sobject.htm`]: [
        ["return new Account(Name = 'Acme').get('name');", 'Acme'],
        ["Account a = new Account(); return a.isSet('Name');", 'false'],
        ["Account a = new Account(Name = null); return a.isSet('Name');", 'true'],
        ["Account a = new Account(Name = 'Acme'); return a.getPopulatedFieldsAsMap().keySet();", '{Name}'],
        ["Account a = new Account(Name = 'Acme'); Account b = a; b.Name = 'B'; return a.Name;", 'B'],
        [
            "Account a = new Account(Name = 'Acme'); Account b = (Account) a.clone(); b.Name = 'B'; return a.Name;",
            'Acme'
        ],
        [
            "insert new Account(Name = 'A', Phone = '1'); return [SELECT Id FROM Account LIMIT 1].Phone;",
            '!SObjectException: SObject row was retrieved via SOQL without querying the requested field: Account.Phone'
        ],
        [
            "Account a = new Account(Name = 'A'); insert a; insert a; return null;",
            '!DmlException: Insert failed. First exception on row 0; first error: INVALID_FIELD_FOR_INSERT_UPDATE, cannot specify Id in an insert call: [Id]'
        ],
        ["return new Account(Name = 'A').getSObjectType() == Account.SObjectType;", 'true']
    ],
    [`${REFERENCE}apex_class_System_Json.htm`]: [
        ["return JSON.serialize(new Map<String, Object>{ 'a' => 1, 'b' => null });", '{"a":1,"b":null}'],
        ['return JSON.serialize(new List<Decimal>{ 1.50 });', '[1.50]'],
        ['return JSON.serialize(Date.newInstance(2026, 1, 2));', '"2026-01-02"'],
        ['return JSON.serialize(Datetime.newInstanceGmt(2026, 1, 2, 3, 4, 5));', '"2026-01-02T03:04:05.000+0000"'],
        [
            'Map<String, Object> m = (Map<String, Object>) JSON.deserializeUntyped(\'{"a":[1,"x",true]}\'); return m.get(\'a\');',
            '(1, x, true)'
        ],
        ["Object o = JSON.deserializeUntyped('[1]'); return o instanceof List<Object>;", 'true'],
        ["Object o = JSON.deserializeUntyped('3000000000'); return o instanceof Long;", 'true']
    ]
};
