#!/usr/bin/env python3
"""Runs checkouts and waits for all that they cause: whole.py <server pid> <postmaster.pid> <shoppers> <results> <whole> -- <command of the driver>

Adds the driver's own line to the results, and to the other file one of `checkoutWhole`: CPU and commits of server and PostgreSQL from before the first
request until every listener has heard and every letter is away, divided by the orders that were placed."""
import json, os, subprocess, sys, time

server, postmaster, shoppers = int(sys.argv[1]), int(open(sys.argv[2]).readline()), int(sys.argv[3])
TICK = os.sysconf('SC_CLK_TCK')
LEFT = """select (select count(*) from event_publication where completion_date is null)
    + (select count(*) from customer.messages where state in ('QUEUED', 'SENDING'))
    + (select count(*) from orders.payment_task where state = 'DUE')"""


def ask(query):
    return int(subprocess.run(['psql', '-qtAc', query, 'kontor'], capture_output=True, text=True, check=True).stdout)


def stat(pid):
    text = open(f'/proc/{pid}/stat').read()
    return text[text.rindex(')') + 2:].split()


def cpu():
    """Seconds of the server; of PostgreSQL and its living and past children."""
    own = stat(server)
    cluster = 0
    for entry in os.listdir('/proc'):
        if entry.isdigit():
            try:
                f = stat(entry)
                if int(entry) == postmaster or int(f[1]) == postmaster:
                    cluster += sum(map(int, f[11:15]))
            except (OSError, ValueError):
                pass
    return (int(own[11]) + int(own[12])) / TICK, cluster / TICK


def state():
    commits = ask("select xact_commit from pg_stat_database where datname = 'kontor'")
    return cpu(), ask('select count(*) from orders.orders'), commits


while ask(LEFT):
    time.sleep(0.2)
before, orders, commits = state()
line = subprocess.run(sys.argv[sys.argv.index('--') + 1:], capture_output=True, text=True, check=True).stdout.strip()
while ask(LEFT):
    time.sleep(0.2)
time.sleep(1)
after, placed, committed = state()
n = placed - orders
whole = dict(target='kontor', work='checkoutWhole', c=shoppers, ok=n,
             msCpuPerOp=dict(server=round((after[0] - before[0]) * 1000 / n, 2), pg=round((after[1] - before[1]) * 1000 / n, 2)),
             commitsPerOp=round((committed - commits) / n, 1))
for path, text in ((sys.argv[4], line), (sys.argv[5], json.dumps(whole))):
    with open(path, 'a') as out:
        print(text, file=out)
