# SPDX-License-Identifier: Apache-2.0
"""How fast a book comes over: 100,000 rows of Shopify's customers and orders by `carnet import`,
beside the engine's own bulk insert of the very rows that the import wrote."""
import os
import pathlib
import resource
import subprocess
import time

import house
import server
from engine_rows import postgres_rows, sqlite_rows
from server import Server
from shopify_files import write_customers, write_orders

limits = {"import_s": ("<", 20)}


def import_file(folder, database, path):
    """Seconds, and what the command printed last."""
    kept = {name: text for name, text in os.environ.items() if not name.startswith("CARNET_")}
    wanted = {"CARNET_DATABASE": database, "CARNET_DATA": str(folder), "CARNET_DEMO": "0"}
    begun = time.monotonic()
    done = subprocess.run([f"{server.build}/carnet", "import", path], env=kept | wanted, text=True,
                          stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, check=True)
    return time.monotonic() - begun, done.stdout.strip()


def processor_s():
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def own_database(url):
    """An empty one in the same cluster, beside the filled house."""
    for statement in ("drop database if exists imports", "create database imports"):
        subprocess.run(["psql", url, "-qX", "-c", statement], check=True)
    return url.replace("dbname=postgres", "dbname=imports")


def measure(engine, database, quick):
    folder = pathlib.Path(f"build/bench/imports-{engine}").resolve()
    subprocess.run(["rm", "-rf", folder], check=True)
    if engine == "sqlite":
        database = f"sqlite:{folder}/carnet.db"
    else:
        database = own_database(database)
    empty = Server(folder, database)
    empty.start()
    empty.set_up()
    empty.stop()
    rows = 5_000 if quick else 50_000
    customers, orders = folder / "customers.csv", folder / "orders.csv"
    write_customers(customers, rows)
    write_orders(orders, rows, rows)
    before_s = processor_s()
    customers_s, first = import_file(folder, database, customers)
    orders_s, second = import_file(folder, database, orders)
    cpu_s = processor_s() - before_s
    again_s, again = import_file(folder, database, orders)
    memory_mb = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    written, engine_s = (sqlite_rows(folder) if engine == "sqlite" else postgres_rows(database))
    print(f"{engine:9} customers: {first}; orders: {second}; orders again: {again}")
    import_s = customers_s + orders_s
    return {"customers_s": customers_s, "orders_s": orders_s, "import_s": import_s,
            "cpu_s": cpu_s, "again_s": again_s, "rows_per_s": 2 * rows / import_s,
            "written_rows": written, "engine_s": engine_s,
            "ratio": import_s / engine_s, "memory_mb": memory_mb,
            "failed": 0 if again.startswith("0 new") else 1}


if __name__ == "__main__":
    house.run("imports", limits, measure)
