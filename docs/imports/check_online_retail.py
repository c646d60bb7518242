#!/usr/bin/env python3
"""Sums up a file of the online-retail kind by the rules of README.md, independently of the import.

    check_online_retail.py FILE[.gz] [--compare URL-OF-THE-IMPORT]

Prints what the file holds as JSON. With --compare it reads the report of an import of that file into a fresh store,
names each figure that differs, and exits with 1 if there is one. AUTHORIZATION holds the token of an operator, as the
demo's AS_OPERATOR does.
"""

import argparse
import collections
import csv
import datetime
import decimal
import gzip
import io
import json
import os
import re
import sys
import urllib.request

COLUMNS = ["InvoiceNo", "StockCode", "Description", "Quantity", "InvoiceDate", "UnitPrice", "CustomerID"]
CHARGES = re.compile(r"POST|DOT|M|m|D|S|C2|BANK CHARGES|AMAZONFEE|CRUK|PADS|gift_0001_.*")
SKU = re.compile(r"[A-Za-z0-9][A-Za-z0-9._ -]{0,63}")
CUSTOMER = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,63}")
WHOLE = re.compile(r"-?[0-9]{1,9}")
DECIMAL = re.compile(r"-?[0-9]{1,10}(\.[0-9]{1,10})?")
TIME = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d")
CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f]")
ANONYMOUS = "anonymous"
LONGEST_ROW = 64 * 1024


def cents(amount):
    """Whole cents, half to the even one."""
    return int((amount * 100).to_integral_value(decimal.ROUND_HALF_EVEN))


def money(amount_in_cents):
    sign = "-" if amount_in_cents < 0 else ""
    return f"{sign}{abs(amount_in_cents) // 100}.{abs(amount_in_cents) % 100:02d}"


def plain(amount):
    """At least two decimals, and no more than are needed."""
    text = f"{amount:f}"
    whole, _, decimals = text.partition(".")
    return whole + "." + decimals.rstrip("0").ljust(2, "0")


def rows_of(path):
    with open(path, "rb") as raw:
        packed = raw.read(2) == b"\x1f\x8b"
    opened = gzip.open(path, "rb") if packed else open(path, "rb")
    with opened, io.TextIOWrapper(opened, encoding="utf-8-sig", errors="surrogateescape", newline="") as text:
        rows = csv.reader(text)
        header = [name.strip() for name in next(rows)]
        places = [header.index(name) for name in COLUMNS]
        for row in rows:
            if row:
                yield row, [row[place].strip() for place in places] if len(row) == len(header) else None


def judge(row, fields):
    """Returns the class of a row, and (invoice, sku, quantity, price, time, customer) as far as they can be read."""
    bytes_of_row = len(",".join(row).encode("utf-8", "surrogateescape"))
    if bytes_of_row > LONGEST_ROW or any("\udc80" <= c <= "\udcff" for field in row for c in field) or fields is None:
        return "rejected", None
    invoice, sku, description, quantity, time, price, customer = fields
    if not invoice or len(invoice) > 64 or CONTROL.search(invoice):
        return "rejected", None
    if not WHOLE.fullmatch(quantity) or not DECIMAL.fullmatch(price):
        return "rejected", (invoice, sku, None, None, None, customer)
    read = (invoice, sku, int(quantity), decimal.Decimal(price), time, customer)
    if abs(read[2] * read[3]) > decimal.Decimal("9999999999.99"):
        return "rejected", (invoice, sku, None, None, None, customer)
    try:
        well_timed = TIME.fullmatch(time) and datetime.datetime.fromisoformat(time).year >= 1900
    except ValueError:
        well_timed = False
    cancels = invoice.startswith("C")
    charge = CHARGES.fullmatch(sku)
    if (
        not well_timed
        or sku == "B"
        or invoice.startswith("A")
        or (read[3] < 0 and not charge)
        or read[2] == 0
        or not SKU.fullmatch(sku)
        or (customer and not CUSTOMER.fullmatch(customer))
        or (cancels and (read[2] * read[3] > 0 if charge else read[2] > 0))
    ):
        return "rejected", read
    if charge:
        return "charges", read
    if cancels:
        return "creditLines", read
    if read[3] == 0:
        return ("stockAdjustments" if read[2] < 0 or not customer else "orderLines"), read
    return ("creditLines" if read[2] < 0 else "orderLines"), read


def turned_away(judged):
    """The invoices that are not taken over: those with a row that is rejected, and those that are too large or odd."""
    away = {read[0] for _, _, kind, read in judged if read and kind == "rejected"}
    lines, units, customers = collections.Counter(), collections.Counter(), collections.defaultdict(set)
    for _, _, kind, read in judged:
        if read and kind != "rejected":
            lines[read[0]] += 1
            units[read[0], read[1]] += abs(read[2])
            customers[read[0]] |= {read[5]} - {""}
    away |= {invoice for invoice, count in lines.items() if count > 10_000 or len(customers[invoice]) > 1}
    away |= {invoice for (invoice, _), count in units.items() if count > 1_000_000_000}
    for _, row, _, read in judged:
        if read is None:
            for field in row:
                parts = [field[:i] for i in range(1, 65)] + [field[-i:] for i in range(1, 65)]
                known = [part.strip() for part in parts if part.strip() in lines]
                away |= {max(known, key=len)} if known else set()
    return away


class Books:
    """Everything that the rows of a file come to."""

    def __init__(self):
        self.rows = collections.Counter()
        self.amounts = collections.Counter()
        self.exact = decimal.Decimal(0)
        self.classes = collections.defaultdict(set)
        self.times = {}
        self.customers = {}
        self.first_row = {}
        self.charges = collections.defaultdict(list)
        self.sold = collections.Counter()
        self.taken_back = collections.defaultdict(list)

    def add(self, number, kind, read):
        if kind != "charges":
            self.rows[kind] += 1
        if read is None:
            return
        invoice, sku, quantity, price, time, customer = read
        self.classes[invoice].add(kind)
        if kind == "charges":
            self.charges[invoice].append(cents(quantity * price))
        elif quantity is not None:
            self.amounts[kind] += cents(quantity * price)
        if kind == "rejected":
            return
        self.exact += quantity * price
        self.times[invoice] = min(time, self.times.get(invoice, time))
        self.first_row.setdefault(invoice, number)
        if customer:
            self.customers[invoice] = customer
        if kind == "orderLines":
            self.sold[invoice, sku] += quantity
        if kind == "creditLines":
            self.taken_back[invoice].append((sku, -quantity, price))

    def matched(self):
        """Matches cancellations in the order of time to what the customer bought before, the newest first."""
        sales = collections.defaultdict(list)
        for (invoice, sku), quantity in self.sold.items():
            customer = self.customers.get(invoice, ANONYMOUS)
            sales[customer, sku].append([self.times[invoice], invoice, quantity])
        for of_product in sales.values():
            of_product.sort(reverse=True)
        figures = dict.fromkeys(["matchedQuantity", "matchedAmount", "unmatchedQuantity", "unmatchedAmount"], 0)
        for note in sorted(self.taken_back, key=lambda one: (self.times[one], self.first_row[one])):
            customer = self.customers.get(note, ANONYMOUS)
            for sku, wanted, price in self.taken_back[note]:
                open_units = wanted
                for sale in sales[customer, sku]:
                    if sale[0] <= self.times[note]:
                        taken = min(open_units, sale[2])
                        sale[2] -= taken
                        open_units -= taken
                covered = cents((wanted - open_units) * price)
                figures["matchedQuantity"] += wanted - open_units
                figures["unmatchedQuantity"] += open_units
                figures["matchedAmount"] += covered
                figures["unmatchedAmount"] += cents(wanted * price) - covered
        for name in ("matchedAmount", "unmatchedAmount"):
            figures[name] = money(figures[name])
        return figures

    def invoices(self):
        became = collections.Counter(orders=0, creditNotes=0, exchanges=0, onlyAdjustments=0, onlyRejected=0)
        for invoice, kinds in self.classes.items():
            taken = kinds - {"rejected"}
            if not taken:
                became["onlyRejected"] += 1
            elif taken == {"stockAdjustments"}:
                became["onlyAdjustments"] += 1
            elif {"orderLines", "creditLines"} <= taken:
                became["exchanges"] += 1
            else:
                became["orders" if self.is_order(invoice) else "creditNotes"] += 1
        return {"total": sum(became.values()), **became}

    def is_order(self, invoice):
        return not invoice.startswith("C") and not ("creditLines" in self.classes[invoice] - {"rejected"}
                                                    and "orderLines" not in self.classes[invoice])

    def settle_charges(self):
        """Charges are the order's, unless there is a credit note only."""
        for invoice, cents_of_charges in self.charges.items():
            kind = "chargesOnOrders" if self.is_order(invoice) else "chargesOnCreditNotes"
            self.amounts[kind] += sum(cents_of_charges)
            self.rows[kind] += len(cents_of_charges)

    def report(self):
        self.settle_charges()
        amount, rows = self.amounts, self.rows
        orders = amount["orderLines"] + amount["chargesOnOrders"]
        credit_notes = amount["creditLines"] + amount["chargesOnCreditNotes"]
        rounded = orders + credit_notes + amount["stockAdjustments"]
        of_classes = (
            "orderLines", "chargesOnOrders", "creditLines", "chargesOnCreditNotes", "stockAdjustments", "rejected")
        return {
            "rows": {
                "total": sum(rows.values()),
                "orderLines": rows["orderLines"],
                "charges": rows["chargesOnOrders"] + rows["chargesOnCreditNotes"],
                "creditLines": rows["creditLines"],
                "stockAdjustments": rows["stockAdjustments"],
                "rejected": rows["rejected"],
            },
            "invoices": self.invoices(),
            "amounts": {
                **{name: money(amount[name]) for name in of_classes},
                "orders": money(orders),
                "creditNotes": money(credit_notes),
                "total": money(rounded + amount["rejected"]),
            },
            "rounding": {
                "exact": plain(self.exact),
                "rounded": money(rounded),
                "difference": plain(decimal.Decimal(rounded) / 100 - self.exact),
            },
            "credits": self.matched(),
        }


def differences(ours, theirs, path=""):
    for name, value in ours.items():
        other = theirs.get(name) if isinstance(theirs, dict) else None
        if isinstance(value, dict):
            yield from differences(value, other, f"{path}{name}.")
        elif value != other:
            yield f"{path}{name}: {value} here, {other} in the import"


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("file")
    arguments.add_argument("--compare", metavar="URL", help="where the import shows itself: .../api/imports/<id>")
    given = arguments.parse_args()
    csv.field_size_limit(1 << 30)
    books = Books()
    judged = [(number, row, *judge(row, fields)) for number, (row, fields) in enumerate(rows_of(given.file))]
    away = turned_away(judged)
    for number, _, kind, read in judged:
        books.add(number, "rejected" if read and read[0] in away else kind, read)
    report = books.report()
    print(json.dumps(report, indent=2))
    if given.compare:
        authorization = os.environ.get("AUTHORIZATION", "").removeprefix("Authorization: ")
        request = urllib.request.Request(given.compare, headers={"Authorization": authorization})
        with urllib.request.urlopen(request) as answer:
            found = json.load(answer)
        wrong = list(differences(report, found.get("report") or {}))
        if found["status"] != "done":
            wrong.insert(0, f"the import is {found['status']}")
        print("\n".join(wrong) if wrong else "Every figure is the same.", file=sys.stderr)
        sys.exit(1 if wrong else 0)


if __name__ == "__main__":
    main()
