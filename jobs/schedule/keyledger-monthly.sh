#!/bin/sh
# Runs the monthly job once: under a lock, with a log for each run, and quiet unless something is wrong, so that cron mails
# only then. See crontab beside it; a systemd timer needs no such script.
#
# Read from the environment, all optional:
#   KEYLEDGER_HOME   where job file, templates and reports lie and where the job starts; default: the folder of jobs/
#   KEYLEDGER_JAR    default: keyledger.jar in KEYLEDGER_HOME, else target/keyledger.jar
#   KEYLEDGER_JOB    default: jobs/monthly/job.yaml
#   KEYLEDGER_LOGS   default: logs in KEYLEDGER_HOME
#   KEYLEDGER_KEEP   how many logs stay; default: 24
#   KEYLEDGER_MONTH  `previous` for the month before this one; default: as `keyledger run` says, this month
# Arguments are handed to `keyledger run`, such as --period 2026-11.
#
# Exits as Keyledger does: 0 complete, 3 partial, 4 not delivered, 124 and 143 stopped, others failed; and with 75 where another run holds the lock.
set -eu
umask 077

here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
home=${KEYLEDGER_HOME:-$(CDPATH='' cd -- "$here/../.." && pwd)}
cd "$home"
jar=${KEYLEDGER_JAR:-keyledger.jar}
[ -n "${KEYLEDGER_JAR:-}" ] || [ -f "$jar" ] || jar=target/keyledger.jar
job=${KEYLEDGER_JOB:-jobs/monthly/job.yaml}
logs=${KEYLEDGER_LOGS:-logs}
keep=${KEYLEDGER_KEEP:-24}
[ -f "$jar" ] || { echo "keyledger: there is no $home/$jar; build it, or name it with KEYLEDGER_JAR" >&2; exit 2; }
mkdir -p "$logs"

if [ "${KEYLEDGER_MONTH:-}" = previous ]; then
  year=$(date -u +%Y)
  month=$(date -u +%m)
  month=${month#0}
  [ "$month" -gt 1 ] || { month=13; year=$((year - 1)); }
  set -- --period "$(printf '%04d-%02d' "$year" "$((month - 1))")" "$@"
fi

# The kernel frees the lock when the process ends, however it ends. The ledger has a lock of its own besides.
exec 9> "$logs/lock"
if ! flock -n 9; then
  echo "keyledger: another run holds $home/$logs/lock (process $(cat "$logs/pid" 2> /dev/null || echo unknown)); nothing was started" >&2
  exit 75
fi
echo $$ > "$logs/pid"

log=$logs/run-$(date -u +%Y-%m-%dT%H%M%SZ)-$$.log
code=0
# Handed on: the job stops within 25 seconds where it can be resumed, and a machine that shuts down waits for it.
java -jar "$jar" run "$job" "$@" > "$log" 2>&1 9>&- &
child=$!
trap 'kill -TERM "$child" 2> /dev/null || true' TERM INT HUP
wait "$child" || code=$?
while kill -0 "$child" 2> /dev/null; do
  code=0
  wait "$child" || code=$?
done
trap - TERM INT HUP

# shellcheck disable=SC2012  # the names are our own
ls -1t "$logs"/run-*.log | tail -n "+$((keep + 1))" | while IFS= read -r old; do rm -f -- "$old"; done
if [ "$code" -ne 0 ]; then
  echo "keyledger: exit code $code; the end of $home/$log:" >&2
  tail -n 40 "$log" >&2
fi
exit "$code"
