# SPDX-License-Identifier: Apache-2.0
"""Writes Shopify exports of any length, the same ones each time: nobody in them is real."""
import csv
import random

customer_columns = (
    "Customer ID,First Name,Last Name,Email,Accepts Email Marketing,Default Address Company,"
    "Default Address Address1,Default Address Address2,Default Address City,"
    "Default Address Province Code,Default Address Country Code,Default Address Zip,"
    "Default Address Phone,Phone,Accepts SMS Marketing,Total Spent,Total Orders,Note,Tax Exempt,"
    "Tags,Birth date (customer.metafields.facts.birth_date)").split(",")
order_columns = (
    "Name,Email,Financial Status,Paid at,Fulfillment Status,Fulfilled at,Accepts Marketing,"
    "Currency,Subtotal,Shipping,Taxes,Total,Discount Code,Discount Amount,Shipping Method,"
    "Created at,Lineitem quantity,Lineitem name,Lineitem price,Lineitem compare at price,"
    "Lineitem sku,Billing Name,Billing Address1,Billing City,Billing Zip,Billing Province,"
    "Billing Country,Notes,Cancelled at,Refunded Amount,Employee,Location,Id,Phone").split(",")
given = "Ada Bea Cleo Dora Edith Flora Greta Hugo Ines Jonas Karl Leon Mira Nora Otto Paul".split()
family = "Abara Brandt Costa Duarte Engel Farrow Garnier Holm Ito Jansen Kell Lindh Moreau".split()
metals = ("18k yellow gold", "platinum", "14k rose gold", "18k white gold", "sterling silver")
stones = ("diamond", "sapphire", "emerald", "pearl", "ruby")
things = ("ring", "hoop earrings", "pendant necklace", "tennis bracelet", "signet ring")


def name_of(number):
    # A number in the family name keeps names apart as in a real book.
    return given[number % 16], f"{family[number // 16 % 13]}-{number // 208}"


def day_between(chance, first, last):
    return f"{chance.randint(first, last)}-{chance.randint(1, 12):02}-{chance.randint(1, 28):02}"


def write_customers(path, count):
    chance = random.Random(20260312)
    with open(path, "w", encoding="utf-8", newline="") as file:
        out = csv.DictWriter(file, customer_columns, restval="")
        out.writeheader()
        for number in range(count):
            first, last = name_of(number)
            row = {"Customer ID": f"'72104{number:08}", "First Name": first, "Last Name": last,
                   "Email": f"client{number}@example.com",
                   "Accepts Email Marketing": chance.choice(("yes", "no")),
                   "Default Address Address1": f"{number % 900 + 1} Gramercy Row",
                   "Default Address City": "New York", "Default Address Province Code": "NY",
                   "Default Address Country Code": "US", "Default Address Zip": "'10003",
                   # There are no more numbers that ring nowhere.
                   "Phone": (f"'+1{201 + number // 100}55501{number % 100:02}"
                             if number < 70_000 else ""),
                   "Accepts SMS Marketing": "no", "Total Spent": "0.00", "Total Orders": "0",
                   "Tax Exempt": "no", "Tags": chance.choice(("", "vip", "bridal, vip"))}
            if chance.random() < 0.3:
                row["Birth date (customer.metafields.facts.birth_date)"] = (
                    day_between(chance, 1940, 2004))
            if chance.random() < 0.2:
                row["Note"] = "Prefers a letter.\nNever calls before ten."
            out.writerow(row)


def write_orders(path, rows, clients):
    """So many rows; a quarter of them are the second line of an order."""
    chance = random.Random(20260313)
    with open(path, "w", encoding="utf-8", newline="") as file:
        out = csv.DictWriter(file, order_columns, restval="")
        out.writeheader()
        left, number = rows, 0
        while left > 0:
            lines = 2 if left > 1 and number % 3 == 0 else 1
            prices = [chance.randint(80, 9_000) for _ in range(lines)]
            client = chance.randrange(clients)
            day = day_between(chance, 2019, 2025)
            for place, price in enumerate(prices):
                row = {"Name": f"#{number + 1001}", "Email": f"client{client}@example.com",
                       "Lineitem quantity": "1", "Lineitem price": f"{price}.00",
                       "Lineitem name": f"{chance.choice(metals)} {chance.choice(stones)} "
                                        f"{chance.choice(things)}".title(),
                       "Lineitem sku": f"OW-{chance.randrange(4000):04}"}
                if place == 0:
                    row |= {"Financial Status": "paid", "Currency": "USD", "Taxes": "0.00",
                            "Subtotal": f"{sum(prices)}.00", "Total": f"{sum(prices)}.00",
                            "Discount Amount": "0.00", "Shipping": "0.00",
                            "Created at": f"{day} 11:23:45 -0500",
                            "Paid at": f"{day} 11:23:45 -0500",
                            "Billing Name": " ".join(name_of(client)), "Billing Country": "US",
                            "Location": "Bench", "Id": f"58{number:011}"}
                out.writerow(row)
            left -= lines
            number += 1
