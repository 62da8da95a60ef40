// One company a line: name, `|`, legal form as it is written after it; place; other names. See ./parse.ts.

export const unitedStates = `
Brightwater Systems|, Inc.; Austin, Texas
Northfell Analytics|, Inc.; Boulder, Colorado
Cedarloom| LLC; Portland, Oregon; Cedar Loom
Quillmere Software|, Inc.; Raleigh, North Carolina
Ambercrest Health|, Inc.; Nashville, Tennessee; Ambercrest
Copperlark Robotics| Corp.; Pittsburgh, Pennsylvania
Granite Hollow Brewing| Co.; Burlington, Vermont
Saltmarsh Foods| Corporation; Baltimore, Maryland
Harrowgate Capital Partners| LP; New York, New York; HCP Harrowgate
Tidewhistle Media| LLC; Charleston, South Carolina
Vantor Aeronautics|, Inc.; Wichita, Kansas; Vantor
Juniper Row Interiors| LLC; Savannah, Georgia
Bluestem Prairie Energy|, Inc.; Omaha, Nebraska; BPE Omaha
Ironvale Tooling| Co.; Toledo, Ohio
Peregrine & Holt| LLP; Chicago, Illinois; Peregrine Holt Attorneys
Sundial Payments|, Inc.; San Mateo, California
Tallgrass Freight Lines|, Inc.; Kansas City, Missouri; Tallgrass
Wrenfield Biologics|, Inc.; Cambridge, Massachusetts; Wrenfield Bio
Ocotillo Security Group|, Inc.; Tucson, Arizona
Pinnacle Moss Labs| PBC; Seattle, Washington; Mosslabs
Kestrelworks| LLC; Detroit, Michigan; Kestrel Works
Lanternfish Games|, Inc.; San Diego, California
Rivermint Cosmetics|, Inc.; Miami, Florida
Stonecroft Learning|, Inc.; Ann Arbor, Michigan
Umberfield Semiconductor| Corporation; Boise, Idaho; Umberfield Semi
`

export const unitedKingdom = `
Brightwater| Ltd; London
Thistlewick & Sons| Ltd; Edinburgh; Thistlewick
Marlpit Ceramics| Ltd; Stoke-on-Trent
Fenwater Instruments| plc; Cambridge
Ravenscar Marine| Ltd; Hull
Foxglove Diagnostics| Ltd; Oxford; Foxglove Dx
Quillmere Publishing| Ltd; Bath
Millrace Consulting| LLP; Manchester
Otterburn Logistics| Ltd; Newcastle upon Tyne
Saltmarsh Food Group| Limited; Birmingham
Tarn & Beck Outdoor| Ltd; Kendal; Tarn and Beck
Whinfell Energy| plc; Aberdeen
Bramblehurst Care| CIC; Norwich
Cobalt Lane Studios| Ltd; Bristol
Dunmarrow Whisky| Ltd; Inverness
Eelpie Digital| Ltd; Twickenham
Gorsedd Timber| Cyf; Swansea; Coed Gorsedd
Penrose Tidal Power| plc; Plymouth; PTP Plymouth
`

export const ireland = `
Carrigmore Data| Limited; Dublin; Carrigmore
Ballinacurra Dairies| DAC; Cork
Kilronan Software| Teoranta; Galway
Lough Ayle Medical| Limited; Limerick
`

export const canada = `
Kestrel Arctic Survey| Inc.; Yellowknife
Mapleton Grain| Ltd.; Winnipeg
Saguenord Forêts| inc.; Chicoutimi, Québec
Harbourlight Robotics| Inc.; Halifax
Cedarloom Textiles| Ltd.; Vancouver
`

export const australia = `
Billabourne Wines| Pty Ltd; Adelaide
Coolangor Mining Services| Pty Ltd; Perth
Jacarandel Education| Pty Ltd; Brisbane
Southern Quoll Energy| Ltd; Hobart
Wattle & Reef Travel| Pty Ltd; Cairns
`

export const india = `
Suryakant Textiles| Pvt. Ltd.; Coimbatore
Nilgiri Cloudworks| Private Limited; Bengaluru; Cloudworks Bengaluru
Himadri Agrotech| Ltd.; Pune
Sagarika Shipping| Pvt Ltd; Kochi
Vasundhara Analytics| LLP; Hyderabad
`

export const nigeria = `
Olumo Rock Foods| Plc; Abeokuta
Zumarock Fintech| Ltd; Abuja
Lekkiwave Media| Ltd; Lagos
`

export const kenya = `
Maraleo Safaris| Ltd; Nairobi
Kilimo Bora Seeds| Ltd; Nakuru
`
