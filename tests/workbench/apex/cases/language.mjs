// Documented results: the language. The notation is in ../cases.test.mjs.
const GUIDE = 'https://developer.salesforce.com/docs/atlas.en-us.apexcode.meta/apexcode/';

export default {
    [`${GUIDE}langCon_apex_rules_of_conversion.htm`]: [
        ['Integer i = 2147483647 + 1; return i;', '-2147483648'],
        ['Long millsPerYear = 365 * 24 * 60 * 60 * 1000; return millsPerYear;', '1471228928'],
        ['Long millsPerYear = 365L * 24L * 60L * 60L * 1000L; return millsPerYear;', '31536000000'],
        ['Integer numerator = 1; Integer denominator = 2; Double d = numerator / denominator; return d;', '0.0'],
        ['Long d = 123; return d;', '123'],
        ['Long d = 2147483648L; return d;', '2147483648'],
        ["Id i = '001xa000003DIlo'; return i;", '001xa000003DIloAAG'],
        ["Id i = 'no id'; return i;", '!StringException: Invalid id: no id'],
        ["String s = '001xa000003DIlo'; return s instanceof Id;", 'true'],
        ["String s = 'no id'; return s instanceof Id;", 'false'],
        ["Id i = '001xa000003DIlo'; String s = i; return s;", '001xa000003DIloAAG'],
        ['Decimal d = 5; return d;', '5'],
        ['Integer i = (Integer) 3.99; return i;', '3']
    ],
    [`${GUIDE}langCon_apex_primitives.htm`]: [
        ['Boolean b; return b == null;', 'true'],
        ["return 'on ' + Date.newInstance(2012, 11, 21);", 'on 2012-11-21 00:00:00'],
        ['return String.valueOf(Date.newInstance(2012, 11, 21));', '2012-11-21'],
        ['return Date.newInstance(2012, 11, 21) + 10;', '2012-12-01'],
        ['return Date.newInstance(2012, 12, 1) - 1;', '2012-11-30'],
        ["return Decimal.valueOf('12.50').scale();", '2'],
        ['Decimal d = 3.14; return d.scale();', '2'],
        ["String s = 'My String'; return s.length();", '9'],
        ["return '' == null;", 'false'],
        ["return 'The backslash: \\\\';", 'The backslash: \\'],
        ["return 'It\\'s';", "It's"],
        ["return '\\u0041';", 'A']
    ],
    [`${GUIDE}langCon_apex_expressions_operators_understanding.htm`]: [
        ["return 'hello' == 'HELLO';", 'true'],
        ["return 'hello' != 'HELLO';", 'false'],
        ["return 'hello'.equals('HELLO');", 'false'],
        ["Object a = 'x'; return a == null;", 'false'],
        ['return new List<Integer>{ 1, 2 } == new List<Integer>{ 1, 2 };', 'true'],
        ['return new List<Integer>{ 1, 2 } == new List<Integer>{ 2, 1 };', 'false'],
        ['return new List<Integer>{ 1 } === new List<Integer>{ 1 };', 'false'],
        ['return new Set<Integer>{ 1, 2 } == new Set<Integer>{ 2, 1 };', 'true'],
        ["return new Account(Name = 'Acme') == new Account(Name = 'Acme');", 'true'],
        ["return new Account(Name = 'Acme') === new Account(Name = 'Acme');", 'false'],
        ["return new Account(Name = 'Acme') == new Account(Name = 'Other');", 'false'],
        ['return 5 == 5.0;', 'true'],
        ['return 5 / 2;', '2'],
        ['return -5 / 2;', '-2'],
        ['return 5 / 2.0;', '2.5'],
        ['return 5L / 2L;', '2'],
        ['return 1 / 0;', '!MathException: Divide by 0'],
        ['return 1.0 / 0;', '!MathException: Divide by 0'],
        ["return 'a' + 1 + 2;", 'a12'],
        ["return 1 + 2 + 'a';", '3a'],
        ["String s; return 'a' + s;", 'anull'],
        ['Integer i; return i + 1;', '!NullPointerException: Attempt to de-reference a null object'],
        ['Integer i = 1; return i++ + i;', '3'],
        ['Integer i = 1; return ++i + i;', '4'],
        ['Integer i = 5; i -= 2; i *= 4; i /= 5; return i;', '2'],
        ["String s = 'a'; s += 'b'; s += 1; return s;", 'ab1'],
        ['return false && 1 / 0 == 1;', 'false'],
        ['return true || 1 / 0 == 1;', 'true'],
        ['return !(1 < 2);', 'false'],
        ['return 1 <> 2;', 'true'],
        ['return 1 < 2 ? 4 : 5.5;', '4'],
        ['Boolean b; return b ? 1 : 2;', '!NullPointerException: Attempt to de-reference a null object']
    ],
    [`${GUIDE}langCon_apex_SafeNavigationOperator.htm`]: [
        ['String s; return s?.length();', 'null'],
        ['String s; return s.length();', '!NullPointerException: Attempt to de-reference a null object'],
        ['List<String> a = new List<String>{ null }; return a[0]?.trim().length();', 'null'],
        ["String s = ' a '; return s?.trim().length();", '1'],
        ['Account a; return a?.Name;', 'null'],
        ['Account a = new Account(); return a.Name?.length();', 'null']
    ],
    [`${GUIDE}langCon_apex_NullCoalescingOperator.htm`]: [
        ['Integer anInteger; return anInteger ?? 100;', '100'],
        ['Integer anInteger = 5; return anInteger ?? 100;', '5'],
        ['Integer a; Integer b; Integer c = 3; return a ?? b ?? c;', '3'],
        ['Integer anInteger = 5; return anInteger ?? 1 / 0;', '5'],
        ['Integer top; Integer bottom = 20; return top ?? 100 - bottom ?? 0;', '80'],
        ['Integer top = 1; Integer bottom = 20; return top ?? 100 - bottom ?? 0;', '1'],
        ['Integer top; Integer bottom = 20; return (top ?? 100) - (bottom ?? 0);', '80']
    ],
    [`${GUIDE}langCon_apex_switch.htm`]: [
        [
            "Integer i = 3; switch on i { when 2 { return 'two'; } when 3, 4 { return 'more'; } when else { return 'other'; } }",
            'more'
        ],
        ["Integer i; switch on i { when null { return 'bad'; } when else { return 'good'; } }", 'bad'],
        ["Integer i = 2; String s = ''; switch on i { when 2 { s += 'a'; } when 3 { s += 'b'; } } return s;", 'a'],
        [
            "String s = 'x'; switch on s { when 'X' { return 'upper'; } when 'x' { return 'lower'; } } return 'none';",
            'lower'
        ],
        [
            "SObject o = new Contact(); switch on o { when Account a { return 'account'; } when Contact c { return 'contact'; } } return 'none';",
            'contact'
        ],
        ["Integer i = 9; switch on i { when 1 { return 'one'; } } return 'none';", 'none']
    ],
    [`${GUIDE}langCon_apex_loops_for.htm`]: [
        ["String s = ''; for (Integer i = 0, j = 0; i < 3; i++) { s += i; } return s;", '012'],
        [
            "String s = ''; for (Integer i : new List<Integer>{ 3, 1, 2 }) { if (i == 1) { continue; } s += i; } return s;",
            '32'
        ],
        ["String s = ''; for (Integer i : new Set<Integer>{ 5, 6 }) { s += i; break; } return s;", '5'],
        ['Integer i = 0; while (i < 10) { i += 3; } return i;', '12'],
        ['Integer i = 0; do { i++; } while (i < 1); return i;', '1']
    ],
    [`${GUIDE}langCon_apex_collections_iterating.htm`]: [
        [
            'Set<Integer> s = new Set<Integer>{ 1, 2 }; for (Integer i : s) { s.add(i + 5); } return s;',
            '!FinalException: Cannot modify a collection while it is being iterated.'
        ]
    ],
    [`${GUIDE}apex_exception_trycatch_example.htm`]: [
        ["try { Integer i = 1 / 0; return 'no'; } catch (MathException e) { return e.getMessage(); }", 'Divide by 0'],
        [
            "String s = ''; try { Integer i = 1 / 0; } catch (Exception e) { s += 'caught'; } finally { s += ' finally'; } return s;",
            'caught finally'
        ],
        [
            "try { List<Integer> l = new List<Integer>(); return l[0]; } catch (ListException e) { return e.getTypeName() + ': ' + e.getMessage(); }",
            'System.ListException: List index out of bounds: 0'
        ],
        [
            "try { throw new IllegalArgumentException('why'); } catch (IllegalArgumentException e) { return e.getMessage(); }",
            'why'
        ],
        [
            'try { throw new IllegalArgumentException(); } catch (Exception e) { return e.getMessage(); }',
            'Script-thrown exception'
        ],
        [
            "Object o = 'text'; return (Integer) o;",
            '!TypeException: Invalid conversion from runtime type String to Integer'
        ],
        [
            'Account a = [SELECT Id FROM Account LIMIT 1]; return a;',
            '!QueryException: List has no rows for assignment to SObject'
        ],
        [
            "Account a = new Account(); a.put('Nothing', 1); return a;",
            '!SObjectException: Invalid field Nothing for Account'
        ],
        [
            'insert new Contact(); return null;',
            '!DmlException: Insert failed. First exception on row 0; first error: REQUIRED_FIELD_MISSING, Required fields are missing: [LastName]: [LastName]'
        ]
    ],
    [`${GUIDE}langCon_apex_transaction_control.htm`]: [
        [
            "Savepoint s = Database.setSavepoint(); insert new Account(Name = 'A'); Database.rollback(s); return [SELECT COUNT() FROM Account];",
            '0'
        ],
        [
            "Account a = new Account(Name = 'A'); Savepoint s = Database.setSavepoint(); insert a; Database.rollback(s); return a.Id != null;",
            'true'
        ],
        ['Savepoint s = Database.setSavepoint(); Database.rollback(s); return Limits.getDmlStatements();', '2']
    ]
};
