-- A database in LATIN1 has no Chinese: what cannot be written in it stands there by number, and nothing fails.
CREATE EXTENSION jixiao;
SHOW server_encoding;
SELECT jixiao_score('>=95%', '93%', 10), jixiao_status('>=5²', '4', 10);
SELECT jixiao_score_strict('>=95%', '9O%', 10);
SELECT jixiao_score('>=95%', '93%', 10, ruleset => 'mof-2020-11');
SELECT jixiao_explain('>=95%', '93%', 10, language => 'en');
SELECT canonical, unit FROM jixiao_parse('>=5m²');
SELECT code, message, fixed FROM jixiao_findings('>=9O%', language => 'en') WHERE severity = 'error';

-- Rulesets that are refused leave nothing behind: the server's own pages, before and after two thousand of them.
CREATE FUNCTION refused(times int) RETURNS int AS $$
DECLARE
    count int := 0;
BEGIN
    FOR i IN 1 .. times LOOP
        BEGIN
            PERFORM jixiao_score('>=95%', '93%', 10, ruleset => 'name = ' || i);
        EXCEPTION WHEN OTHERS THEN
            count := count + 1;
        END;
    END LOOP;
    RETURN count;
END $$ LANGUAGE plpgsql;
CREATE FUNCTION pages() RETURNS int AS $$ SELECT split_part(pg_read_file('/proc/self/statm'), ' ', 2)::int $$ LANGUAGE sql;
SELECT refused(200);
SELECT pages() AS pages \gset
SELECT refused(2000);
SELECT pages() - :pages < 500 AS "nothing left behind";
