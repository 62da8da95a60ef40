import { titlePool } from './title-pool.ts'

export const english = titlePool(`
general owner: Founder; Co-Founder & CEO; Owner
general chief: Chief Executive Officer; CEO; President and CEO; Chief Operating Officer
general director: Managing Director; General Manager
sales chief: Chief Revenue Officer; Chief Sales Officer
sales vice_president: VP Sales; Vice President of Sales; SVP Sales, North America
sales head: Head of Sales; Head of Sales, EMEA; Head of Inside Sales
sales director: Sales Director; Director of Enterprise Sales; Director of Sales Operations
sales manager: Regional Sales Manager; Key Account Manager; Sales Manager, Mid-Market
sales senior: Senior Account Executive
sales junior: Junior Sales Representative
sales -: Account Executive; Sales Development Representative; Area Sales Representative
engineering chief: Chief Technology Officer; CTO
engineering vice_president: VP Engineering; Vice President, Platform Engineering
engineering head: Head of Engineering
engineering director: Director of Engineering
engineering manager: Engineering Manager; Engineering Manager, Infrastructure
engineering lead: Lead Backend Engineer; Tech Lead
engineering senior: Senior Software Engineer; Senior Frontend Developer; Sr. Site Reliability Engineer
engineering junior: Junior Developer; Engineering Intern
engineering -: Software Engineer; Full-Stack Developer; QA Engineer; Mechanical Engineer
data head: Head of Data
data director: Director of Analytics
data senior: Senior Data Scientist
data -: Data Engineer; Data Analyst; Machine Learning Engineer
marketing chief: Chief Marketing Officer; CMO
marketing vice_president: VP Marketing; Vice President of Brand Marketing
marketing head: Head of Marketing; Head of Growth Marketing
marketing director: Marketing Director
marketing manager: Marketing Manager; Content Marketing Manager; Product Marketing Manager
marketing senior: Senior Content Strategist
marketing -: SEO Specialist; Communications Officer
finance chief: Chief Financial Officer; CFO
finance vice_president: VP Finance
finance head: Head of Finance
finance director: Finance Director; Director of Treasury
finance manager: Accounts Manager; Payroll Manager
finance senior: Senior Accountant
finance -: Financial Controller; Accountant; Financial Analyst
people chief: Chief People Officer
people vice_president: VP People & Culture
people head: Head of People; Head of Talent Acquisition
people director: HR Director
people manager: HR Manager; Talent Acquisition Manager
people -: HR Business Partner; Recruiter
operations vice_president: VP Operations
operations head: Head of Operations; Head of Logistics
operations director: Director of Operations; Supply Chain Director
operations manager: Operations Manager; Warehouse Manager; Plant Manager
operations -: Logistics Coordinator; Production Planner
product chief: Chief Product Officer
product vice_president: VP Product
product head: Head of Product
product director: Director of Product Management
product manager: Product Manager
product senior: Senior Product Manager
product -: Product Owner
design head: Head of Design
design lead: Lead Product Designer
design senior: Senior UX Designer
design -: UX Researcher; Graphic Designer
support head: Head of Customer Success; Head of Support
support director: Director of Customer Success
support manager: Customer Success Manager; Support Manager
support -: Support Engineer; Customer Service Representative
legal chief: Chief Legal Officer
legal head: Head of Legal
legal -: General Counsel; Compliance Officer; Paralegal
it chief: Chief Information Officer; Chief Information Security Officer
it head: Head of IT
it manager: IT Manager
it -: Systems Administrator; Security Analyst
procurement head: Head of Procurement
procurement manager: Purchasing Manager
procurement -: Strategic Buyer
administration manager: Office Manager
administration -: Executive Assistant; Receptionist
`)
