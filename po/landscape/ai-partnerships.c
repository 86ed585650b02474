/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Written by build-aux/landscape-messages, not to be edited. It is never compiled, only read by xgettext. */

/* Translators: the title of the landscape */
N_("AI Partnership Landscape")

/* Translators: a note on the source “openai-microsoft-partnership” */
N_("An article, with no title of its own, about the strains in the partnership of OpenAI and Microsoft. It states neither author, nor publisher, nor date.")

/* Translators: a note on the source “amazon-openai-gambit” */
N_("The page calls itself a newsfeed that nobody has reviewed further before posting (paragraph 37). It bears the name “Digital Trends” at its top (paragraph 1) and has the lone word “source” at its end (paragraph 36). It states neither author nor date.")

/* Translators: the name of an entity; what is called the same in your language stays */
N_("OpenAI")

/* Translators: of “OpenAI”, kind */
N_("OpenAI and Microsoft are spoken of as two companies.")

/* Translators: of “OpenAI”, view */
N_("The article calls OpenAI’s research cutting-edge.")

/* Translators: of “OpenAI”, figure */
N_("OpenAI has a valuation; no figure is given.")

/* Translators: of “OpenAI”, dependence */
N_("For all its valuation, OpenAI still depends on the infrastructure of Microsoft.")

/* Translators: of “OpenAI”, dependence */
N_("For all its valuation, OpenAI still depends on the capital of Microsoft.")

/* Translators: of “OpenAI”, position */
N_("OpenAI’s original mission is to develop AGI that is safe and beneficial.")

/* Translators: of “OpenAI”, position */
N_("OpenAI’s operating expenses have swollen.")

/* Translators: of “OpenAI”, strategy */
N_("OpenAI is working towards artificial general intelligence.")

/* Translators: of “OpenAI”, tension */
N_("Anthropic is OpenAI’s main competitor.")

/* Translators: of “OpenAI”, structure */
N_("OpenAI operates as a capped-profit entity.")

/* Translators: of “OpenAI”, position */
N_("OpenAI’s mission is that artificial general intelligence should benefit humanity.")

/* Translators: of “OpenAI”, figure */
N_("Earlier funding rounds put OpenAI’s value at about $86 billion.")

/* Translators: of “OpenAI”, view */
N_("The article takes OpenAI’s research to be the leading one of the industry.")

/* Translators: of “OpenAI”, figure */
N_("OpenAI is reported to burn billions each year; no figure is given.")

/* Translators: of “OpenAI”, position */
N_("OpenAI maintains that its mission is safe artificial general intelligence for humanity’s benefit.")

/* Translators: of “OpenAI”, risk */
N_("Commercial pressures inevitably leave their mark on what is researched.")

/* Translators: the name of an entity; what is called the same in your language stays */
N_("Microsoft")

/* Translators: of “Microsoft”, kind */
N_("Microsoft is called a company.")

/* Translators: of “Microsoft”, role */
N_("The article calls Microsoft a tech giant.")

/* Translators: of “Microsoft”, tension */
N_("Microsoft and AWS are rivals in cloud computing.")

/* Translators: of “Microsoft”, tension */
N_("Microsoft and Google Cloud are rivals in cloud computing.")

/* Translators: of “Microsoft”, position */
N_("Microsoft’s objectives are said to be commercial and nothing else.")

/* Translators: of “Microsoft”, tension */
N_("Models of Microsoft’s own may come to compete with OpenAI’s main offerings.")

/* Translators: of “Microsoft”, position */
N_("Microsoft’s priorities are driven by its shareholders.")

/* Translators: of “Microsoft”, risk */
N_("Any disruption could affect Microsoft’s standing in the cloud market.")

/* Translators: of “Microsoft”, dependence */
N_("Much of Microsoft’s AI strategy rests on OpenAI’s technology.")

/* Translators: of “Microsoft”, role */
N_("The article takes Microsoft to be OpenAI’s most important strategic partner.")

/* Translators: of “Microsoft”, role */
N_("The article calls Microsoft a software giant.")

/* Translators: of “Microsoft”, strategy */
N_("The partnership with OpenAI is at the centre of Microsoft’s strategy for AI.")

/* Translators: the name of an entity; what is called the same in your language stays */
N_("Amazon")

/* Translators: of “Amazon”, kind */
N_("Amazon is called a company.")

/* Translators: of “Amazon”, role */
N_("Amazon is in e-commerce and cloud computing.")

/* Translators: of “Amazon”, strategy */
N_("The article takes it to be Amazon’s strategy to back several AI laboratories.")

/* Translators: of “Amazon”, question */
N_("The commitment to Anthropic raises questions about Amazon’s backing of several AI laboratories.")

/* Translators: of “Amazon”, strategy */
N_("Amazon seems not to commit itself to one partner alone.")

/* Translators: of “Amazon”, view */
N_("The article sees in Amazon’s hedge a mirror of its philosophy of several vendors.")

/* Translators: of “Amazon”, strategy */
N_("Amazon’s broader philosophy is to keep relations with several vendors.")

/* Translators: of “Amazon”, motive */
N_("With several vendors Amazon means to keep its leverage in negotiations.")

/* Translators: of “Amazon”, motive */
N_("With several vendors Amazon means to lessen the risks of dependence.")

/* Translators: of “Amazon”, dependence */
N_("Amazon’s AI chips are meant to make it depend less on Nvidia’s GPUs.")

/* Translators: of “Amazon”, strategy */
N_("Amazon pursues vertical integration.")

/* Translators: of “Amazon”, precedent */
N_("Amazon has built capabilities in-house before, so as to need outside suppliers less.")

/* Translators: of “Amazon”, precedent */
N_("Logistics networks are one case of building in-house.")

/* Translators: of “Amazon”, precedent */
N_("Cloud infrastructure is another case of building in-house.")

/* Translators: of “Amazon”, position */
N_("Amazon’s business spans e-commerce, logistics, advertising, entertainment and the cloud.")

/* Translators: of “Amazon”, position */
N_("Each of Amazon’s businesses is a potential use for advanced AI.")

/* Translators: the name of an entity; what is called the same in your language stays */
N_("Anthropic")

/* Translators: of “Anthropic”, kind */
N_("Anthropic is counted among the AI laboratories that Amazon backs.")

/* Translators: of “Anthropic”, role */
N_("Anthropic is the main competitor of OpenAI.")

/* Translators: the name of an entity; what is called the same in your language stays */
N_("Google")

/* Translators: of “Google”, kind */
N_("Google is classed as a company; the article doesn’t say what it is.")

/* Translators: the name of an entity; what is called the same in your language stays */
N_("Meta")

/* Translators: of “Meta”, kind */
N_("Meta is classed as a company; the article doesn’t say what it is.")

/* Translators: the name of an entity; what is called the same in your language stays */
N_("Apple")

/* Translators: of “Apple”, kind */
N_("Apple is named as an example of companies with a focus on hardware.")

/* Translators: of “Apple”, role */
N_("Apple’s focus has by tradition been on hardware.")

/* Translators: the name of an entity; what is called the same in your language stays */
N_("Nvidia")

/* Translators: of “Nvidia”, kind */
N_("Nvidia is classed as a company; it is named for its GPUs.")

/* Translators: the name of an entity; what is called the same in your language stays */
N_("Amazon Web Services")

/* Translators: of “Amazon Web Services”, kind */
N_("Amazon Web Services is classed as a division, since its offerings are called Amazon’s.")

/* Translators: the name of an entity; what is called the same in your language stays */
N_("AWS")

/* Translators: of “Amazon Web Services”, tension */
N_("AWS and Microsoft are rivals in cloud computing.")

/* Translators: of “Amazon Web Services”, view */
N_("The article calls the competitive moment critical for AWS.")

/* Translators: of “Amazon Web Services”, position */
N_("Historically, AWS has had the dominant place in cloud computing.")

/* Translators: of “Amazon Web Services”, tension */
N_("AWS meets ever stronger competition from Microsoft Azure.")

/* Translators: of “Amazon Web Services”, role */
N_("AWS has AI services on offer, SageMaker and Bedrock among them.")

/* Translators: of “Amazon Web Services”, position */
N_("In some respects AWS’s AI services, SageMaker and Bedrock among them, have lagged behind competitors.")

/* Translators: the name of an entity; what is called the same in your language stays */
N_("Google’s AI research divisions")

/* Translators: of “Google’s AI research divisions”, kind */
N_("Google’s AI research divisions are its own.")

/* Translators: of “Google’s AI research divisions”, part-of */
N_("The AI research divisions belong to Google.")

/* Translators: the name of an entity; what is called the same in your language stays */
N_("OpenAI’s non-profit research arm")

/* Translators: of “OpenAI’s non-profit research arm”, kind */
N_("OpenAI’s research arm is called non-profit.")

/* Translators: of “OpenAI’s non-profit research arm”, part-of */
N_("The non-profit research arm is OpenAI’s.")

/* Translators: of “OpenAI’s non-profit research arm”, structure */
N_("OpenAI keeps a research arm that is not for profit.")

/* Translators: the name of an entity; what is called the same in your language stays */
N_("Microsoft’s competing AI teams")

/* Translators: of “Microsoft’s competing AI teams”, kind */
N_("Microsoft’s competing AI teams are being built.")

/* Translators: of “Microsoft’s competing AI teams”, part-of */
N_("The competing AI teams are Microsoft’s.")

/* Translators: of “Microsoft’s competing AI teams”, tension */
N_("Microsoft’s AI teams are called competing ones.")

/* Translators: the name of an entity; what is called the same in your language stays */
N_("DeepMind")

/* Translators: of “DeepMind”, kind */
N_("DeepMind is classed as an organisation; all that is said of it is that Google has invested in it.")

/* Translators: the name of an entity; what is called the same in your language stays */
N_("Meta’s AI research laboratory")

/* Translators: of “Meta’s AI research laboratory”, kind */
N_("Meta has a laboratory for AI research.")

/* Translators: of “Meta’s AI research laboratory”, part-of */
N_("The AI research laboratory is Meta’s own.")

/* Translators: the name of an entity; what is called the same in your language stays */
N_("OpenAI’s nonprofit parent")

/* Translators: of “OpenAI’s nonprofit parent”, kind */
N_("OpenAI has a parent that is a non-profit.")

/* Translators: of “OpenAI’s nonprofit parent”, role */
N_("A non-profit is the parent within OpenAI’s structure.")

/* Translators: of “OpenAI’s nonprofit parent”, role */
N_("The nonprofit parent controls OpenAI.")

/* Translators: the name of an entity; what is called the same in your language stays */
N_("OpenAI’s for-profit subsidiary")

/* Translators: of “OpenAI’s for-profit subsidiary”, kind */
N_("OpenAI has a subsidiary that works for profit.")

/* Translators: the name of an entity; what is called the same in your language stays */
N_("capped-profit subsidiary")

/* Translators: of “OpenAI’s for-profit subsidiary”, structure */
N_("Below the non-profit parent stands a subsidiary that is for profit.")

/* Translators: the name of an entity; what is called the same in your language stays */
N_("McKinsey")

/* Translators: of “McKinsey”, kind */
N_("McKinsey is classed as an organisation; the article draws on its research.")

/* Translators: the name of an entity; what is called the same in your language stays */
N_("Federal Trade Commission")

/* Translators: of “Federal Trade Commission”, kind */
N_("The FTC is taken up among antitrust authorities.")

/* Translators: the name of an entity; what is called the same in your language stays */
N_("FTC")

/* Translators: of “Federal Trade Commission”, position */
N_("The FTC announced that it sought to know how ties of cloud providers and AI developers affect competition.")

/* Translators: of “Federal Trade Commission”, position */
N_("The FTC announced that it sought to know how ties of cloud providers and AI developers affect market structure.")

/* Translators: the name of an entity; what is called the same in your language stays */
N_("European Commission")

/* Translators: of “European Commission”, kind */
N_("The European Commission is taken up under European regulators.")

/* Translators: of “European Commission”, position */
N_("Some AI partnerships may be de facto mergers that need regulatory approval.")

/* Translators: of “European Commission”, position */
N_("An AI partnership may count as a merger though it is built as a minority investment.")

/* Translators: the name of an entity; what is called the same in your language stays */
N_("European regulators")

/* Translators: of “European regulators”, kind */
N_("European regulators are spoken of as a whole in the sentence.")

/* Translators: of “European regulators”, view */
N_("The article finds European regulators still more aggressive in examining what big tech invests in AI startups.")

/* Translators: the name of an entity; what is called the same in your language stays */
N_("Antitrust authorities")

/* Translators: of “Antitrust authorities”, kind */
N_("Antitrust authorities of several jurisdictions are meant, none of them named in the sentence.")

/* Translators: the name of an entity; what is called the same in your language stays */
N_("Regulators (partnership article)")

/* Translators: of “Regulators (partnership article)”, kind */
N_("The regulators of the first article are not named.")

/* Translators: of “Regulators (partnership article)”, position */
N_("Regulators may be looking at the sway of Big Tech over AI development.")

/* Translators: the name of an entity; what is called the same in your language stays */
N_("United States")

/* Translators: of “United States”, kind */
N_("The United States is spoken of as a power in a race.")

/* Translators: the name of an entity; what is called the same in your language stays */
N_("U.S.")

/* Translators: of “United States”, tension */
N_("The United States and China compete for the lead in technology.")

/* Translators: the name of an entity; what is called the same in your language stays */
N_("China")

/* Translators: of “China”, kind */
N_("China is spoken of as a power in a race.")

/* Translators: of “China”, tension */
N_("China and the United States compete for the lead in technology.")

/* Translators: the name of an entity; what is called the same in your language stays */
N_("Biden administration")

/* Translators: of “Biden administration”, kind */
N_("The Biden administration is spoken of as a government that set export controls.")

/* Translators: the name of an entity; what is called the same in your language stays */
N_("National Security Commission on Artificial Intelligence")

/* Translators: of “National Security Commission on Artificial Intelligence”, kind */
N_("The National Security Commission on AI makes recommendations.")

/* Translators: of “National Security Commission on Artificial Intelligence”, view */
N_("The commission recommends billions of federal money for AI research.")

/* Translators: the name of an entity; what is called the same in your language stays */
N_("Sam Altman")

/* Translators: of “Sam Altman”, kind */
N_("Sam Altman is a person, named with the title of CEO.")

/* Translators: of “Sam Altman”, role */
N_("Sam Altman is CEO; of OpenAI, by the context.")

/* Translators: of “Sam Altman”, view */
N_("Sam Altman argues that substantial commercial resources support safety research.")

/* Translators: of “Sam Altman”, view */
N_("Sam Altman argues that commercial resources pay for experiments needed to understand advanced AI.")

/* Translators: the name of an entity; what is called the same in your language stays */
N_("Industry analysts (partnership article)")

/* Translators: of “Industry analysts (partnership article)”, kind */
N_("The industry analysts of this article are not named.")

/* Translators: of “Industry analysts (partnership article)”, view */
N_("Industry analysts see several courses that the partnership may take.")

/* Translators: the name of an entity; what is called the same in your language stays */
N_("Research-focused AI organisations")

/* Translators: of “Research-focused AI organisations”, kind */
N_("AI organisations with a focus on research are meant in general.")

/* Translators: of “Research-focused AI organisations”, lesson */
N_("Organisations with a focus on research must take care in partnerships with commercial tech giants.")

/* Translators: of “Research-focused AI organisations”, lesson */
N_("The lesson is one of balance between innovation and commercialisation.")

/* Translators: the name of an entity; what is called the same in your language stays */
N_("Commercial tech giants")

/* Translators: of “Commercial tech giants”, kind */
N_("Commercial tech giants are meant in general.")

/* Translators: the name of an entity; what is called the same in your language stays */
N_("Big Tech (partnership article)")

/* Translators: of “Big Tech (partnership article)”, kind */
N_("Big Tech is a group of large technology firms, none of them named in the sentence.")

/* Translators: the name of an entity; what is called the same in your language stays */
N_("Technology giants")

/* Translators: of “Technology giants”, kind */
N_("The technology giants are a group, none of them named in the sentence.")

/* Translators: the name of an entity; what is called the same in your language stays */
N_("Industry analysts (Amazon article)")

/* Translators: of “Industry analysts (Amazon article)”, kind */
N_("The industry analysts of the second article are not named, and not said to be those of the first.")

/* Translators: the name of an entity; what is called the same in your language stays */
N_("Cloud providers")

/* Translators: of “Cloud providers”, kind */
N_("The cloud providers are a group, called dominant here and major in the next sentence.")

/* Translators: the name of an entity; what is called the same in your language stays */
N_("AI developers")

/* Translators: of “AI developers”, kind */
N_("The AI developers are a group, none of them named.")

/* Translators: the name of an entity; what is called the same in your language stays */
N_("Emerging AI companies")

/* Translators: of “Emerging AI companies”, kind */
N_("The emerging AI companies are a group, none of them named.")

/* Translators: the name of an entity; what is called the same in your language stays */
N_("Big tech (Amazon article)")

/* Translators: of “Big tech (Amazon article)”, kind */
N_("Big tech is a group of firms that invest in AI startups, none of them named in the sentence.")

/* Translators: the name of an entity; what is called the same in your language stays */
N_("AI startups")

/* Translators: of “AI startups”, kind */
N_("The AI startups are a group, none of them named.")

/* Translators: the name of an entity; what is called the same in your language stays */
N_("Legal experts")

/* Translators: of “Legal experts”, kind */
N_("The legal experts are a group, none of them named.")

/* Translators: the name of an entity; what is called the same in your language stays */
N_("OpenAI’s board")

/* Translators: of “OpenAI’s board”, kind */
N_("OpenAI’s board is a group, no member of which is named.")

/* Translators: of “OpenAI’s board”, role */
N_("OpenAI’s board is reported to have acted in the crisis of November 2023.")

/* Translators: the name of an entity; what is called the same in your language stays */
N_("OpenAI’s leadership")

/* Translators: of “OpenAI’s leadership”, kind */
N_("OpenAI’s leadership is a group of those who lead it.")

/* Translators: of “OpenAI’s leadership”, position */
N_("OpenAI’s leadership has consistently stressed its commitment to research on safety.")

/* Translators: of “OpenAI’s leadership”, position */
N_("OpenAI’s leadership has consistently stressed work on alignment, so that AI behaves as meant.")

/* Translators: of “OpenAI’s leadership”, role */
N_("The leadership spoken of is OpenAI’s.")

/* Translators: the name of an entity; what is called the same in your language stays */
N_("Investors in OpenAI’s subsidiary")

/* Translators: of “Investors in OpenAI’s subsidiary”, kind */
N_("Investors in the capped-profit subsidiary are a group, none of them named.")

/* Translators: the name of an entity; what is called the same in your language stays */
N_("Sceptics of OpenAI’s structure")

/* Translators: of “Sceptics of OpenAI’s structure”, kind */
N_("The sceptics of OpenAI’s structure are a group, none of them named.")

/* Translators: the name of an entity; what is called the same in your language stays */
N_("AI-focused customers")

/* Translators: of “AI-focused customers”, kind */
N_("Customers with a focus on AI are a group, none of them named.")

/* Translators: the name of an entity; what is called the same in your language stays */
N_("AWS customers")

/* Translators: of “AWS customers”, kind */
N_("AWS customers in several industries are a group, none of them named.")

/* Translators: the name of an entity; what is called the same in your language stays */
N_("Analysts who compare earlier manias")

/* Translators: of “Analysts who compare earlier manias”, kind */
N_("Some analysts, none of them named, are not said to be the analysts of paragraph 4.")

/* Translators: the name of an entity; what is called the same in your language stays */
N_("Sceptics of AI business models")

/* Translators: of “Sceptics of AI business models”, kind */
N_("The sceptics of AI business models are a group, none of them named.")

/* Translators: the name of an entity; what is called the same in your language stays */
N_("Proponents of the platform shift")

/* Translators: of “Proponents of the platform shift”, kind */
N_("The proponents of heavy investment in AI are a group, none of them named.")

/* Translators: the name of an entity; what is called the same in your language stays */
N_("Critics who worry about safety")

/* Translators: of “Critics who worry about safety”, kind */
N_("The critics are a group, none of them named.")

/* Translators: of “Critics who worry about safety”, view */
N_("Critics worry about what competitive pressure does to safety.")

/* Translators: the name of an entity; what is called the same in your language stays */
N_("U.S.-based organisations")

/* Translators: of “U.S.-based organisations”, kind */
N_("Organisations based in the U.S. are a group, none of them named in the sentence.")

/* Translators: the name of an entity; what is called the same in your language stays */
N_("A handful of American companies")

/* Translators: of “A handful of American companies”, kind */
N_("A handful of American companies are a group, none of them named.")

/* Translators: the name of an entity; what is called the same in your language stays */
N_("Policy experts")

/* Translators: of “Policy experts”, kind */
N_("Some policy experts are a group, none of them named.")

/* Translators: of “Policy experts”, view */
N_("Some policy experts advocate more government investment in AI research.")

/* Translators: the name of an entity; what is called the same in your language stays */
N_("Competitors in the AI race")

/* Translators: of “Competitors in the AI race”, kind */
N_("Competitors in the AI race are a group, none of them named in the sentence.")

/* Translators: the name of an entity; what is called the same in your language stays */
N_("A few well-funded laboratories")

/* Translators: of “A few well-funded laboratories”, kind */
N_("The well-funded laboratories are a group, none of them named.")

/* Translators: the name of an entity; what is called the same in your language stays */
N_("Smaller players")

/* Translators: of “Smaller players”, kind */
N_("Smaller players in AI are a group, none of them named.")

/* Translators: the name of an entity; what is called the same in your language stays */
N_("Other investors")

/* Translators: of “Other investors”, kind */
N_("The other investors are a group, none of them named.")

/* Translators: the name of an entity; what is called the same in your language stays */
N_("Other companies with AI partnerships")

/* Translators: of “Other companies with AI partnerships”, kind */
N_("Other companies with AI partnerships are a group, none of them named.")

/* Translators: the name of an entity; what is called the same in your language stays */
N_("Industry observers")

/* Translators: of “Industry observers”, kind */
N_("The industry observers are a group, none of them named.")

/* Translators: the name of an entity; what is called the same in your language stays */
N_("Recent reports (unnamed)")

/* Translators: of “Recent reports (unnamed)”, kind */
N_("The recent reports are not identified by the article.")

/* Translators: the name of an entity; what is called the same in your language stays */
N_("TechCrunch")

/* Translators: of “TechCrunch”, kind */
N_("TechCrunch is classed as a publication, since a report is credited to it.")

/* Translators: the name of an entity; what is called the same in your language stays */
N_("CNBC")

/* Translators: of “CNBC”, kind */
N_("CNBC is classed as a publication, since a figure is credited to it.")

/* Translators: the name of an entity; what is called the same in your language stays */
N_("Bloomberg")

/* Translators: of “Bloomberg”, kind */
N_("Bloomberg is classed as a publication, since a valuation is credited to it.")

/* Translators: the name of an entity; what is called the same in your language stays */
N_("GPT models")

/* Translators: of “GPT models”, kind */
N_("The GPT models are models of OpenAI’s.")

/* Translators: of “GPT models”, role */
N_("The GPT models are OpenAI’s.")

/* Translators: the name of an entity; what is called the same in your language stays */
N_("GPT-3")

/* Translators: of “GPT-3”, kind */
N_("GPT-3 is an AI model.")

/* Translators: the name of an entity; what is called the same in your language stays */
N_("GPT-4")

/* Translators: of “GPT-4”, kind */
N_("GPT-4 is an AI model.")

/* Translators: the name of an entity; what is called the same in your language stays */
N_("Phi")

/* Translators: of “Phi”, kind */
N_("Phi is an AI model.")

/* Translators: of “Phi”, role */
N_("Phi is a model that Microsoft develops.")

/* Translators: of “Phi”, tension */
N_("Phi is named as a competing model of Microsoft’s.")

/* Translators: the name of an entity; what is called the same in your language stays */
N_("Orca")

/* Translators: of “Orca”, kind */
N_("Orca is an AI model.")

/* Translators: of “Orca”, role */
N_("Orca is a model that Microsoft develops.")

/* Translators: of “Orca”, tension */
N_("Orca is named as a competing model of Microsoft’s.")

/* Translators: the name of an entity; what is called the same in your language stays */
N_("OpenAI models")

/* Translators: of “OpenAI models”, kind */
N_("OpenAI models are meant in general, none of them named.")

/* Translators: of “OpenAI models”, role */
N_("The models are OpenAI’s.")

/* Translators: the name of an entity; what is called the same in your language stays */
N_("Office")

/* Translators: of “Office”, kind */
N_("Office is part of a product suite.")

/* Translators: of “Office”, role */
N_("Office is in Microsoft’s range of products.")

/* Translators: of “Office”, role */
N_("Office is in Microsoft’s range, with applications for productivity.")

/* Translators: of “Office”, role */
N_("Office applications are among the products with OpenAI’s technology in them.")

/* Translators: the name of an entity; what is called the same in your language stays */
N_("Windows")

/* Translators: of “Windows”, kind */
N_("Windows is part of a product suite.")

/* Translators: of “Windows”, role */
N_("Windows is in Microsoft’s range of products.")

/* Translators: of “Windows”, role */
N_("Windows is among the products where much of Microsoft’s AI strategy rests on OpenAI’s technology.")

/* Translators: the name of an entity; what is called the same in your language stays */
N_("Copilot")

/* Translators: of “Copilot”, kind */
N_("Copilot is named as a product.")

/* Translators: of “Copilot”, role */
N_("Copilot is a product with OpenAI’s technology in it.")

/* Translators: the name of an entity; what is called the same in your language stays */
N_("Microsoft’s developer tools")

/* Translators: of “Microsoft’s developer tools”, kind */
N_("Microsoft’s developer tools are named in one row with Office and Windows.")

/* Translators: of “Microsoft’s developer tools”, role */
N_("Microsoft’s AI strategy extends to its tools for developers.")

/* Translators: the name of an entity; what is called the same in your language stays */
N_("Bing search")

/* Translators: of “Bing search”, kind */
N_("Bing search is part of a product portfolio.")

/* Translators: of “Bing search”, role */
N_("Bing is in Microsoft’s range of products.")

/* Translators: of “Bing search”, role */
N_("Bing search is among the products with OpenAI’s technology in them.")

/* Translators: the name of an entity; what is called the same in your language stays */
N_("ChatGPT")

/* Translators: of “ChatGPT”, kind */
N_("ChatGPT is classed as a product; the article says only that it is popular.")

/* Translators: of “ChatGPT”, position */
N_("ChatGPT is popular, as the sceptics grant.")

/* Translators: the name of an entity; what is called the same in your language stays */
N_("Azure")

/* Translators: of “Azure”, kind */
N_("Azure is a cloud platform.")

/* Translators: the name of an entity; what is called the same in your language stays */
N_("Microsoft Azure")

/* Translators: of “Azure”, role */
N_("Azure is Microsoft’s cloud platform.")

/* Translators: of “Azure”, role */
N_("Azure is in Microsoft’s range of products.")

/* Translators: of “Azure”, dependence */
N_("Azure’s AI services lean heavily on models from OpenAI.")

/* Translators: of “Azure”, strategy */
N_("Azure has used the OpenAI partnership to win customers with an interest in AI.")

/* Translators: the name of an entity; what is called the same in your language stays */
N_("Google Cloud")

/* Translators: of “Google Cloud”, kind */
N_("Google Cloud is classed as a service; it is a rival in cloud computing.")

/* Translators: of “Google Cloud”, tension */
N_("Google Cloud and Microsoft are rivals in cloud computing.")

/* Translators: of “Google Cloud”, strategy */
N_("Google Cloud sets itself apart by what it can do in AI.")

/* Translators: of “Google Cloud”, strategy */
N_("Google Cloud offers the use of advanced models.")

/* Translators: of “Google Cloud”, strategy */
N_("Google Cloud offers infrastructure made for AI.")

/* Translators: the name of an entity; what is called the same in your language stays */
N_("SageMaker")

/* Translators: of “SageMaker”, kind */
N_("SageMaker is a service for machine learning.")

/* Translators: of “SageMaker”, role */
N_("SageMaker is Amazon’s service for developing machine learning.")

/* Translators: the name of an entity; what is called the same in your language stays */
N_("Bedrock")

/* Translators: of “Bedrock”, kind */
N_("Bedrock is a service that opens foundation models to users.")

/* Translators: of “Bedrock”, role */
N_("Bedrock is Amazon’s service for the use of foundation models.")

/* Translators: the name of an entity; what is called the same in your language stays */
N_("Amazon’s AI chips")

/* Translators: of “Amazon’s AI chips”, kind */
N_("Amazon has AI chips of its own.")

/* Translators: of “Amazon’s AI chips”, role */
N_("The AI chips are Amazon’s own.")

/* Translators: of “Amazon’s AI chips”, motive */
N_("Amazon’s AI chips are designed to lessen dependence on Nvidia’s GPUs.")

/* Translators: the name of an entity; what is called the same in your language stays */
N_("Trainium")

/* Translators: of “Trainium”, kind */
N_("Trainium is a processor for AI.")

/* Translators: of “Trainium”, part-of */
N_("Trainium is one of Amazon’s AI chips.")

/* Translators: the name of an entity; what is called the same in your language stays */
N_("Inferentia")

/* Translators: of “Inferentia”, kind */
N_("Inferentia is a processor for AI.")

/* Translators: of “Inferentia”, part-of */
N_("Inferentia is one of Amazon’s AI chips.")

/* Translators: the name of an entity; what is called the same in your language stays */
N_("Nvidia GPUs")

/* Translators: of “Nvidia GPUs”, kind */
N_("Nvidia’s offerings are GPUs.")

/* Translators: of “Nvidia GPUs”, role */
N_("Nvidia offers the GPUs.")

/* Translators: of “Nvidia GPUs”, position */
N_("Nvidia’s GPUs have the dominant place.")

/* Translators: the name of an entity; what is called the same in your language stays */
N_("OpenAI’s corporate structure")

/* Translators: of “OpenAI’s corporate structure”, kind */
N_("OpenAI’s structure is one of a parent and a subsidiary.")

/* Translators: of “OpenAI’s corporate structure”, view */
N_("The article calls OpenAI’s structure unique.")

/* Translators: of “OpenAI’s corporate structure”, structure */
N_("OpenAI’s structure has two levels: a non-profit parent, a for-profit subsidiary.")

/* Translators: of “OpenAI’s corporate structure”, view */
N_("The article calls OpenAI’s governance unusual.")

/* Translators: of “OpenAI’s corporate structure”, structure */
N_("OpenAI’s structure is meant to rank AI safety above profit.")

/* Translators: of “OpenAI’s corporate structure”, tension */
N_("At times OpenAI’s structure clashes with the priorities that shareholders give Microsoft.")

/* Translators: of “OpenAI’s corporate structure”, lesson */
N_("In partnerships with high stakes, corporate structures out of the ordinary can bring difficulties that nobody expected.")

/* Translators: of “OpenAI’s corporate structure”, lesson */
N_("In partnerships where much is at stake, governance matters.")

/* Translators: of “OpenAI’s corporate structure”, implication */
N_("OpenAI’s corporate structure complicates the usual ways of investing.")

/* Translators: of “OpenAI’s corporate structure”, structure */
N_("OpenAI’s hybrid model is meant to balance commercial incentives against its mission.")

/* Translators: of “OpenAI’s corporate structure”, view */
N_("The article calls OpenAI’s governance unique.")

/* Translators: of “OpenAI’s corporate structure”, view */
N_("OpenAI’s structure has met with criticism from some sides.")

/* Translators: of “OpenAI’s corporate structure”, view */
N_("Sceptics ask whether OpenAI’s structure really holds commercial pressure in check.")

/* Translators: of “OpenAI’s corporate structure”, view */
N_("Sceptics ask whether OpenAI’s public benefit is mere surface over an ordinary enterprise bent on profit.")

/* Translators: the name of an entity; what is called the same in your language stays */
N_("AI sector")

/* Translators: of “AI sector”, kind */
N_("The AI sector is classed as a market.")

/* Translators: the name of an entity; what is called the same in your language stays */
N_("AI industry")

/* Translators: of “AI sector”, lesson */
N_("The article finds the story of OpenAI and Microsoft instructive for AI at large.")

/* Translators: of “AI sector”, position */
N_("AI is expected to gain in strategic importance.")

/* Translators: of “AI sector”, tension */
N_("Competition extends past cloud computing to the whole stack of technology.")

/* Translators: of “AI sector”, position */
N_("Firms with a hardware tradition, of which only Apple is named, have expanded their spending on AI research.")

/* Translators: of “AI sector”, position */
N_("In every category of technology, AI more and more sets products and services apart.")

/* Translators: of “AI sector”, view */
N_("Few AI companies have shown a business model that lasts at scale, sceptics note.")

/* Translators: of “AI sector”, position */
N_("AI development is now a central part of the rivalry between great powers.")

/* Translators: the name of an entity; what is called the same in your language stays */
N_("Cloud computing")

/* Translators: of “Cloud computing”, kind */
N_("Cloud computing is classed as a market, since providers compete in it.")

/* Translators: the name of an entity; what is called the same in your language stays */
N_("Global investment in AI")

/* Translators: of “Global investment in AI”, kind */
N_("Global investment in AI is classed as a market, since its money is counted worldwide.")

/* Translators: of “Global investment in AI”, figure */
N_("Global investment in AI is more than $200 billion a year, by McKinsey’s research.")

/* Translators: the name of an entity; what is called the same in your language stays */
N_("Financial services")

/* Translators: of “Financial services”, kind */
N_("Financial services are classed as a market: an industry among AWS customers.")

/* Translators: the name of an entity; what is called the same in your language stays */
N_("Healthcare")

/* Translators: of “Healthcare”, kind */
N_("Healthcare is classed as a market: an industry among AWS customers.")

/* Translators: the name of an entity; what is called the same in your language stays */
N_("Intellectual property")

/* Translators: of “Intellectual property”, kind */
N_("Intellectual property is classed as a topic: the partners dispute it.")

/* Translators: the name of an entity; what is called the same in your language stays */
N_("Artificial general intelligence")

/* Translators: of “Artificial general intelligence”, kind */
N_("Artificial general intelligence is classed as a topic: OpenAI’s mission is about it.")

/* Translators: the name of an entity; what is called the same in your language stays */
N_("AGI")

/* Translators: the name of an entity; what is called the same in your language stays */
N_("AI safety")

/* Translators: of “AI safety”, kind */
N_("AI safety is classed as a topic: an aim to be weighed against profit.")

/* Translators: the name of an entity; what is called the same in your language stays */
N_("AI arms race")

/* Translators: of “AI arms race”, kind */
N_("The AI arms race is classed as a topic: a contest for the lead in AI.")

/* Translators: the name of an entity; what is called the same in your language stays */
N_("AI race")

/* Translators: of “AI arms race”, tension */
N_("Technology giants race to dominate AI.")

/* Translators: the name of an entity; what is called the same in your language stays */
N_("Frontier AI")

/* Translators: of “Frontier AI”, kind */
N_("Frontier AI is classed as a topic: the development of AI at its front.")

/* Translators: of “Frontier AI”, position */
N_("At the frontier of AI, costs and the need for computing are rising.")

/* Translators: the name of an entity; what is called the same in your language stays */
N_("Training of advanced models")

/* Translators: of “Training of advanced models”, kind */
N_("The training of advanced models is classed as a topic.")

/* Translators: of “Training of advanced models”, figure */
N_("Training advanced models now takes computing infrastructure worth billions of dollars; no figure is given.")

/* Translators: the name of an entity; what is called the same in your language stays */
N_("De facto mergers")

/* Translators: of “De facto mergers”, kind */
N_("De facto mergers are classed as a topic: certain partnerships may amount to them.")

/* Translators: the name of an entity; what is called the same in your language stays */
N_("Large language models")

/* Translators: of “Large language models”, kind */
N_("Large language models are classed as a topic: one type of model, none of them named.")

/* Translators: the name of an entity; what is called the same in your language stays */
N_("AI bubble")

/* Translators: of “AI bubble”, kind */
N_("An AI bubble is classed as a topic: it is what some are concerned about.")

/* Translators: of “AI bubble”, view */
N_("Some analysts compare the AI surge with earlier technology manias.")

/* Translators: of “AI bubble”, precedent */
N_("Earlier technology manias ended in corrections of the market, in the comparison that some analysts draw.")

/* Translators: the name of an entity; what is called the same in your language stays */
N_("Earlier technology manias")

/* Translators: of “Earlier technology manias”, kind */
N_("Earlier technology manias are classed as a topic: past cases for a comparison.")

/* Translators: the name of an entity; what is called the same in your language stays */
N_("Platform shift")

/* Translators: of “Platform shift”, kind */
N_("A platform shift is classed as a topic: proponents see one in AI.")

/* Translators: of “Platform shift”, view */
N_("Proponents argue that AI is a fundamental change of platform.")

/* Translators: of “Platform shift”, precedent */
N_("Proponents argue that AI compares with mobile computing.")

/* Translators: of “Platform shift”, precedent */
N_("Proponents argue that AI compares with the internet.")

/* Translators: of “Platform shift”, view */
N_("Proponents argue that large early investment in AI is justified even without profit in the near term.")

/* Translators: the name of an entity; what is called the same in your language stays */
N_("Mobile computing")

/* Translators: of “Mobile computing”, kind */
N_("Mobile computing is classed as a topic: a past shift for a comparison.")

/* Translators: the name of an entity; what is called the same in your language stays */
N_("The internet")

/* Translators: of “The internet”, kind */
N_("The internet is classed as a topic: another past shift for a comparison.")

/* Translators: the name of an entity; what is called the same in your language stays */
N_("National security")

/* Translators: of “National security”, kind */
N_("National security is classed as a topic: a ground given for public funding.")

/* Translators: the name of a deal; what is called the same in your language stays */
N_("Amazon–OpenAI talks")

/* Translators: of “Amazon–OpenAI talks”, kind */
N_("What is discussed is an investment by Amazon in OpenAI.")

/* Translators: of “Amazon–OpenAI talks”, party */
N_("Amazon is reported to be the prospective investor.")

/* Translators: of “Amazon–OpenAI talks”, party */
N_("OpenAI is reported to be the prospective recipient of the investment.")

/* Translators: of “Amazon–OpenAI talks”, amount */
N_("Amazon is reported to be discussing an investment of $50 billion in OpenAI.")

/* Translators: of “Amazon–OpenAI talks”, status */
N_("Amazon is reported to be in advanced talks on an investment in OpenAI.")

/* Translators: of “Amazon–OpenAI talks”, view */
N_("The headline calls Amazon’s investment a gambit, names $50 billion and has no “if”.")

/* Translators: of “Amazon–OpenAI talks”, view */
N_("The headline gives Amazon’s investment the highest stakes of any by Big Tech in AI so far.")

/* Translators: of “Amazon–OpenAI talks”, implication */
N_("Amazon’s investment could become the largest single one in AI so far.")

/* Translators: of “Amazon–OpenAI talks”, implication */
N_("Amazon’s investment would dwarf earlier ones in AI.")

/* Translators: of “Amazon–OpenAI talks”, implication */
N_("Competition among technology giants would change fundamentally.")

/* Translators: of “Amazon–OpenAI talks”, benefit */
N_("OpenAI would have unprecedented resources for its research.")

/* Translators: of “Amazon–OpenAI talks”, benefit */
N_("Amazon’s central place in the AI arms race would be cemented.")

/* Translators: of “Amazon–OpenAI talks”, implication */
N_("Amazon would rank with Microsoft as OpenAI’s most significant partner in strategy.")

/* Translators: of “Amazon–OpenAI talks”, view */
N_("The article calls the infusion of capital massive.")

/* Translators: of “Amazon–OpenAI talks”, motive */
N_("The timing of the talks reflects the rising costs of frontier AI.")

/* Translators: of “Amazon–OpenAI talks”, motive */
N_("The timing of the talks reflects frontier AI’s growing need for computing.")

/* Translators: of “Amazon–OpenAI talks”, benefit */
N_("OpenAI would have the capital it takes to keep its research on course.")

/* Translators: of “Amazon–OpenAI talks”, benefit */
N_("AWS would be secure as a preferred provider of OpenAI’s cloud computing.")

/* Translators: of “Amazon–OpenAI talks”, term */
N_("The deal is likely to provide for OpenAI’s use of AWS infrastructure.")

/* Translators: of “Amazon–OpenAI talks”, benefit */
N_("A symbiosis with Amazon is likely to serve OpenAI’s core business aims, analysts suggest.")

/* Translators: of “Amazon–OpenAI talks”, benefit */
N_("A symbiosis with OpenAI is likely to serve Amazon’s core business aims, analysts suggest.")

/* Translators: of “Amazon–OpenAI talks”, view */
N_("The article finds that the talks go dramatically beyond Amazon’s AI investments so far.")

/* Translators: of “Amazon–OpenAI talks”, precedent */
N_("Amazon had made a commitment to Anthropic before the talks with OpenAI.")

/* Translators: of “Amazon–OpenAI talks”, motive */
N_("Amazon seems to be hedging its bets in AI.")

/* Translators: of “Amazon–OpenAI talks”, tension */
N_("Microsoft’s relationship with OpenAI makes an investment by Amazon more complex.")

/* Translators: of “Amazon–OpenAI talks”, implication */
N_("Amazon’s entry would make it necessary to renegotiate some exclusive arrangements.")

/* Translators: of “Amazon–OpenAI talks”, tension */
N_("Tension could arise between OpenAI’s two largest backers, meaning Microsoft and Amazon.")

/* Translators: of “Amazon–OpenAI talks”, implication */
N_("Amazon’s own AI chips could come into use faster.")

/* Translators: of “Amazon–OpenAI talks”, benefit */
N_("Amazon could gain a prestigious customer for its chips.")

/* Translators: of “Amazon–OpenAI talks”, benefit */
N_("OpenAI as a customer could validate Amazon’s semiconductor strategy.")

/* Translators: of “Amazon–OpenAI talks”, benefit */
N_("OpenAI could pay less for inference.")

/* Translators: of “Amazon–OpenAI talks”, benefit */
N_("OpenAI could pay less for training.")

/* Translators: of “Amazon–OpenAI talks”, risk */
N_("The investment would inevitably draw antitrust authorities in several jurisdictions.")

/* Translators: of “Amazon–OpenAI talks”, risk */
N_("Amazon would have to find its way through such regulatory frameworks with care.")

/* Translators: of “Amazon–OpenAI talks”, term */
N_("The investment may be structured so that OpenAI stays independent.")

/* Translators: of “Amazon–OpenAI talks”, motive */
N_("A structure that keeps OpenAI independent could still serve Amazon’s strategic aims.")

/* Translators: of “Amazon–OpenAI talks”, term */
N_("The deal might limit Amazon’s control over OpenAI’s operations, legal experts suggest.")

/* Translators: of “Amazon–OpenAI talks”, precedent */
N_("Similar structures in earlier investments are said by legal experts to have passed regulatory review.")

/* Translators: of “Amazon–OpenAI talks”, implication */
N_("OpenAI’s valuation could increase substantially.")

/* Translators: of “Amazon–OpenAI talks”, implication */
N_("Alternatively, Amazon’s sum could stand for a significant stake in OpenAI at current prices; none is stated.")

/* Translators: of “Amazon–OpenAI talks”, term */
N_("The financial terms are likely to deal with OpenAI’s governance in complex provisions.")

/* Translators: of “Amazon–OpenAI talks”, implication */
N_("Amazon’s terms would have to fit OpenAI’s complex structure.")

/* Translators: of “Amazon–OpenAI talks”, implication */
N_("Amazon’s terms would have to yield sufficient returns for so much capital.")

/* Translators: of “Amazon–OpenAI talks”, view */
N_("The article calls such a commitment of capital unprecedented.")

/* Translators: of “Amazon–OpenAI talks”, benefit */
N_("AWS’s AI services could come forward faster.")

/* Translators: of “Amazon–OpenAI talks”, implication */
N_("Amazon’s potential commitment reflects a wider rise of AI investment in technology.")

/* Translators: of “Amazon–OpenAI talks”, implication */
N_("Amazon’s capital could influence OpenAI’s research priorities.")

/* Translators: of “Amazon–OpenAI talks”, implication */
N_("Amazon’s capital could influence OpenAI’s strategic direction.")

/* Translators: of “Amazon–OpenAI talks”, risk */
N_("Amazon might push for research on its commercial problems, such as automated warehouses.")

/* Translators: of “Amazon–OpenAI talks”, risk */
N_("Amazon might push for research on personalised shopping.")

/* Translators: of “Amazon–OpenAI talks”, risk */
N_("Resources could be diverted from OpenAI’s more fundamental research.")

/* Translators: of “Amazon–OpenAI talks”, term */
N_("Amazon’s terms might include provisions on critics’ worries about safety.")

/* Translators: of “Amazon–OpenAI talks”, term */
N_("Amazon’s terms might require minimum budgets for safety research.")

/* Translators: of “Amazon–OpenAI talks”, term */
N_("Amazon’s terms might require independent oversight.")

/* Translators: of “Amazon–OpenAI talks”, implication */
N_("Amazon’s investment, written of without an “if”, reinforces American leadership in research on AI.")

/* Translators: of “Amazon–OpenAI talks”, implication */
N_("Amazon’s investment concentrates resources and talent in organisations based in the U.S.")

/* Translators: of “Amazon–OpenAI talks”, implication */
N_("The organisations based in the U.S. work under American law and security protocols.")

/* Translators: of “Amazon–OpenAI talks”, implication */
N_("Amazon’s investment, if it comes about, would set a new benchmark in AI finance.")

/* Translators: of “Amazon–OpenAI talks”, implication */
N_("Competitors are likely to answer Amazon’s investment with very large ones of their own.")

/* Translators: of “Amazon–OpenAI talks”, implication */
N_("Other investors will study the structure and terms of Amazon’s deal.")

/* Translators: of “Amazon–OpenAI talks”, implication */
N_("Amazon’s terms could become templates for later AI investments.")

/* Translators: of “Amazon–OpenAI talks”, implication */
N_("Governance rights will count in how other companies structure AI partnerships.")

/* Translators: of “Amazon–OpenAI talks”, implication */
N_("Access to technology will count in how other companies structure AI partnerships.")

/* Translators: of “Amazon–OpenAI talks”, implication */
N_("Infrastructure commitments will count in how other companies structure AI partnerships.")

/* Translators: of “Amazon–OpenAI talks”, implication */
N_("Caps on returns will count in how other companies structure AI partnerships.")

/* Translators: of “Amazon–OpenAI talks”, tension */
N_("The interests of Amazon and Microsoft in OpenAI may compete.")

/* Translators: of “Amazon–OpenAI talks”, implication */
N_("How Amazon and Microsoft cope could model how several strategic investors coexist in one AI company.")

/* Translators: of “Amazon–OpenAI talks”, question */
N_("Whether Amazon’s investment comes about will be seen in the coming months; no date can be given.")

/* Translators: of “Amazon–OpenAI talks”, question */
N_("If it comes about, it will be seen how Amazon’s investment changes AI’s course.")

/* Translators: of “Amazon–OpenAI talks”, view */
N_("The article calls Amazon’s investment historic.")

/* Translators: the name of a deal; what is called the same in your language stays */
N_("OpenAI–Microsoft partnership")

/* Translators: of “OpenAI–Microsoft partnership”, kind */
N_("OpenAI and Microsoft have a partnership.")

/* Translators: of “OpenAI–Microsoft partnership”, party */
N_("OpenAI is a partner of Microsoft.")

/* Translators: of “OpenAI–Microsoft partnership”, party */
N_("Microsoft is a partner of OpenAI.")

/* Translators: of “OpenAI–Microsoft partnership”, status */
N_("The partnership of OpenAI and Microsoft continues, under strain.")

/* Translators: of “OpenAI–Microsoft partnership”, status */
N_("Microsoft has an existing relationship with OpenAI.")

/* Translators: of “OpenAI–Microsoft partnership”, view */
N_("The partnership was once praised as groundbreaking; by whom isn’t said.")

/* Translators: of “OpenAI–Microsoft partnership”, tension */
N_("The OpenAI–Microsoft partnership now meets significant difficulties of strategy.")

/* Translators: of “OpenAI–Microsoft partnership”, benefit */
N_("The relationship of OpenAI and Microsoft began as a symbiosis.")

/* Translators: of “OpenAI–Microsoft partnership”, motive */
N_("The aim of the partnership was to speed up innovation in AI.")

/* Translators: of “OpenAI–Microsoft partnership”, tension */
N_("Disputes about intellectual property are among the issues between OpenAI and Microsoft.")

/* Translators: of “OpenAI–Microsoft partnership”, tension */
N_("The priorities of OpenAI and Microsoft are drifting apart.")

/* Translators: of “OpenAI–Microsoft partnership”, view */
N_("The article calls the alliance high-profile.")

/* Translators: of “OpenAI–Microsoft partnership”, motive */
N_("Microsoft saw in OpenAI’s research a means to strengthen Azure.")

/* Translators: of “OpenAI–Microsoft partnership”, benefit */
N_("Microsoft gains an edge over AWS and Google Cloud in the cloud business.")

/* Translators: of “OpenAI–Microsoft partnership”, benefit */
N_("OpenAI gains ways to bring its research to market.")

/* Translators: of “OpenAI–Microsoft partnership”, benefit */
N_("OpenAI gains financial stability.")

/* Translators: of “OpenAI–Microsoft partnership”, tension */
N_("By recent reports, friction over the commercial use of AI innovations seems to be growing.")

/* Translators: of “OpenAI–Microsoft partnership”, question */
N_("How revenue is shared remains an open question.")

/* Translators: of “OpenAI–Microsoft partnership”, question */
N_("Who owns the intellectual property remains an open question.")

/* Translators: of “OpenAI–Microsoft partnership”, tension */
N_("By its nature, OpenAI’s structure makes for tension with Microsoft’s commercial aims.")

/* Translators: of “OpenAI–Microsoft partnership”, tension */
N_("In some fields of AI OpenAI and Microsoft are turning into rivals.")

/* Translators: of “OpenAI–Microsoft partnership”, tension */
N_("The article finds it awkward that partners are rivals too.")

/* Translators: of “OpenAI–Microsoft partnership”, tension */
N_("The crisis of November 2023 brought the tension between OpenAI’s governance and Microsoft’s priorities into view.")

/* Translators: of “OpenAI–Microsoft partnership”, risk */
N_("The OpenAI–Microsoft partnership may draw antitrust attention.")

/* Translators: of “OpenAI–Microsoft partnership”, risk */
N_("Commercial pressures may turn OpenAI away from its original mission.")

/* Translators: of “OpenAI–Microsoft partnership”, risk */
N_("OpenAI runs the risk that its people are poached.")

/* Translators: of “OpenAI–Microsoft partnership”, implication */
N_("How OpenAI and Microsoft cope with their difficulties will shape their own futures.")

/* Translators: of “OpenAI–Microsoft partnership”, implication */
N_("How OpenAI and Microsoft cope will also shape the course of AI as a whole.")

/* Translators: of “OpenAI–Microsoft partnership”, benefit */
N_("Azure has used the partnership to attract customers with an interest in AI.")

/* Translators: the name of a deal; what is called the same in your language stays */
N_("Microsoft, 2019")

/* Translators: of “Microsoft, 2019”, kind */
N_("Microsoft made an investment in OpenAI.")

/* Translators: of “Microsoft, 2019”, party */
N_("Microsoft invested in OpenAI.")

/* Translators: of “Microsoft, 2019”, party */
N_("OpenAI received Microsoft’s investment.")

/* Translators: of “Microsoft, 2019”, amount */
N_("Microsoft invested $1 billion in OpenAI.")

/* Translators: of “Microsoft, 2019”, status */
N_("Microsoft’s investment was made in 2019.")

/* Translators: of “Microsoft, 2019”, implication */
N_("The alliance of OpenAI and Microsoft began with the investment of 2019.")

/* Translators: of “Microsoft, 2019”, part-of */
N_("Microsoft’s investment of 2019 marks the start of the alliance.")

/* Translators: the name of a deal; what is called the same in your language stays */
N_("Microsoft, 2023")

/* Translators: of “Microsoft, 2023”, kind */
N_("Microsoft made a further investment in OpenAI.")

/* Translators: of “Microsoft, 2023”, party */
N_("Microsoft invested in OpenAI once more.")

/* Translators: of “Microsoft, 2023”, party */
N_("OpenAI received Microsoft’s further investment.")

/* Translators: of “Microsoft, 2023”, amount */
N_("Microsoft’s further investment is called multi-billion; no figure is given.")

/* Translators: of “Microsoft, 2023”, status */
N_("Microsoft’s further investment was made in 2023.")

/* Translators: of “Microsoft, 2023”, implication */
N_("The investment of 2023 made the partnership firmer.")

/* Translators: of “Microsoft, 2023”, term */
N_("The investment of 2023 brought Microsoft exclusive licensing rights in the GPT models.")

/* Translators: of “Microsoft, 2023”, part-of */
N_("Microsoft’s investment of 2023 is a step of the partnership.")

/* Translators: the name of a deal; what is called the same in your language stays */
N_("Microsoft, since 2019")

/* Translators: of “Microsoft, since 2019”, kind */
N_("Microsoft’s investment in OpenAI is given as a running total.")

/* Translators: of “Microsoft, since 2019”, party */
N_("Microsoft has invested in OpenAI.")

/* Translators: of “Microsoft, since 2019”, party */
N_("OpenAI has received Microsoft’s money.")

/* Translators: of “Microsoft, since 2019”, amount */
N_("Since 2019 Microsoft has invested about $13 billion in OpenAI in all.")

/* Translators: of “Microsoft, since 2019”, status */
N_("Microsoft has invested in OpenAI since 2019.")

/* Translators: of “Microsoft, since 2019”, benefit */
N_("With its money Microsoft secured exclusive partnerships in cloud computing.")

/* Translators: of “Microsoft, since 2019”, benefit */
N_("With its money Microsoft secured early access to OpenAI’s most advanced models.")

/* Translators: of “Microsoft, since 2019”, part-of */
N_("The running total belongs to Microsoft’s relationship with OpenAI.")

/* Translators: the name of a deal; what is called the same in your language stays */
N_("GPT licence")

/* Translators: of “GPT licence”, kind */
N_("Microsoft has licensing rights in OpenAI’s GPT models.")

/* Translators: of “GPT licence”, party */
N_("OpenAI licenses the GPT models.")

/* Translators: of “GPT licence”, party */
N_("Microsoft holds the licence to the GPT models.")

/* Translators: of “GPT licence”, party */
N_("The GPT models are licensed to Microsoft.")

/* Translators: of “GPT licence”, status */
N_("Microsoft obtained the licence to the GPT models in 2023.")

/* Translators: of “GPT licence”, term */
N_("Microsoft’s licence to the GPT models is exclusive.")

/* Translators: of “GPT licence”, part-of */
N_("The GPT licence came with Microsoft’s investment of 2023.")

/* Translators: the name of a deal; what is called the same in your language stays */
N_("Exclusive cloud partnerships")

/* Translators: of “Exclusive cloud partnerships”, kind */
N_("Microsoft has exclusive partnerships with OpenAI in cloud computing.")

/* Translators: of “Exclusive cloud partnerships”, party */
N_("Microsoft is a partner in cloud computing.")

/* Translators: of “Exclusive cloud partnerships”, party */
N_("OpenAI is a partner in cloud computing.")

/* Translators: of “Exclusive cloud partnerships”, status */
N_("Microsoft has secured exclusive cloud partnerships; when isn’t said.")

/* Translators: of “Exclusive cloud partnerships”, term */
N_("Microsoft’s cloud partnerships with OpenAI are exclusive.")

/* Translators: of “Exclusive cloud partnerships”, part-of */
N_("The cloud partnerships belong to Microsoft’s relationship with OpenAI.")

/* Translators: the name of a deal; what is called the same in your language stays */
N_("Computing for OpenAI")

/* Translators: of “Computing for OpenAI”, kind */
N_("OpenAI has the use of Microsoft’s computing.")

/* Translators: of “Computing for OpenAI”, party */
N_("Microsoft provides computing to OpenAI.")

/* Translators: of “Computing for OpenAI”, party */
N_("OpenAI is the one with access to Microsoft’s computing.")

/* Translators: of “Computing for OpenAI”, status */
N_("OpenAI obtained the use of Microsoft’s computing.")

/* Translators: of “Computing for OpenAI”, status */
N_("The use of Microsoft’s supercomputing stands as an advantage for OpenAI.")

/* Translators: of “Computing for OpenAI”, benefit */
N_("OpenAI gained access to Microsoft’s computing resources.")

/* Translators: of “Computing for OpenAI”, view */
N_("The article calls Microsoft’s computing resources vast.")

/* Translators: of “Computing for OpenAI”, benefit */
N_("OpenAI has access to Microsoft’s infrastructure for supercomputing.")

/* Translators: of “Computing for OpenAI”, part-of */
N_("Computing is among what the partnership brings OpenAI.")

/* Translators: the name of a deal; what is called the same in your language stays */
N_("Early access to models")

/* Translators: of “Early access to models”, kind */
N_("Microsoft has early access to AI models.")

/* Translators: of “Early access to models”, party */
N_("Microsoft is the one with early access to the models.")

/* Translators: of “Early access to models”, party */
N_("GPT-3 is an example of the models with early access.")

/* Translators: of “Early access to models”, party */
N_("GPT-4 is an example of the models with early access.")

/* Translators: of “Early access to models”, party */
N_("The models to which Microsoft has early access are OpenAI’s.")

/* Translators: of “Early access to models”, party */
N_("Microsoft’s early access is to the most advanced models of OpenAI.")

/* Translators: of “Early access to models”, status */
N_("Early access to models stands as a benefit for Microsoft.")

/* Translators: of “Early access to models”, benefit */
N_("Microsoft has early access to models such as GPT-3 and GPT-4.")

/* Translators: of “Early access to models”, view */
N_("The article calls the models groundbreaking.")

/* Translators: of “Early access to models”, term */
N_("Microsoft’s early access is to the most advanced of OpenAI’s models.")

/* Translators: of “Early access to models”, part-of */
N_("Early access is among what the partnership brings Microsoft.")

/* Translators: the name of a deal; what is called the same in your language stays */
N_("OpenAI in Microsoft’s products")

/* Translators: of “OpenAI in Microsoft’s products”, kind */
N_("AI capabilities are integrated in Microsoft’s products.")

/* Translators: of “OpenAI in Microsoft’s products”, party */
N_("Microsoft integrates AI capabilities in its products.")

/* Translators: of “OpenAI in Microsoft’s products”, party */
N_("Office is one of the products with AI in them.")

/* Translators: of “OpenAI in Microsoft’s products”, party */
N_("Windows is one of the products with AI in them.")

/* Translators: of “OpenAI in Microsoft’s products”, party */
N_("Azure is one of the products with AI in them.")

/* Translators: of “OpenAI in Microsoft’s products”, party */
N_("The technology in Microsoft’s products is OpenAI’s.")

/* Translators: of “OpenAI in Microsoft’s products”, party */
N_("Copilot is a product with OpenAI’s technology.")

/* Translators: of “OpenAI in Microsoft’s products”, party */
N_("Tools for developers are among the products where Microsoft relies on OpenAI’s technology.")

/* Translators: of “OpenAI in Microsoft’s products”, party */
N_("Bing is a product with OpenAI’s technology.")

/* Translators: of “OpenAI in Microsoft’s products”, status */
N_("AI in its range of products is a benefit that Microsoft has.")

/* Translators: of “OpenAI in Microsoft’s products”, status */
N_("Microsoft has integrated OpenAI’s technology in its products.")

/* Translators: of “OpenAI in Microsoft’s products”, benefit */
N_("Microsoft has AI in Office, Windows and Azure, across its range.")

/* Translators: of “OpenAI in Microsoft’s products”, strategy */
N_("Microsoft has integrated OpenAI’s technology in products like Copilot.")

/* Translators: of “OpenAI in Microsoft’s products”, view */
N_("The article calls Microsoft’s integration of the technology aggressive.")

/* Translators: of “OpenAI in Microsoft’s products”, strategy */
N_("In Office, Windows and tools for developers, much of Microsoft’s AI strategy rests on OpenAI’s technology.")

/* Translators: of “OpenAI in Microsoft’s products”, strategy */
N_("OpenAI’s technology runs through Microsoft’s range, Bing and Office included.")

/* Translators: of “OpenAI in Microsoft’s products”, part-of */
N_("AI in its products is among what the partnership brings Microsoft.")

/* Translators: the name of a deal; what is called the same in your language stays */
N_("Microsoft buys OpenAI outright")

/* Translators: of “Microsoft buys OpenAI outright”, kind */
N_("A full acquisition of OpenAI is thought possible.")

/* Translators: of “Microsoft buys OpenAI outright”, party */
N_("Microsoft could be the buyer of OpenAI.")

/* Translators: of “Microsoft buys OpenAI outright”, party */
N_("OpenAI could be bought by Microsoft.")

/* Translators: of “Microsoft buys OpenAI outright”, status */
N_("A full acquisition of OpenAI is a possibility, no more.")

/* Translators: of “Microsoft buys OpenAI outright”, risk */
N_("A full acquisition of OpenAI would meet regulatory hurdles, analysts suggest.")

/* Translators: of “Microsoft buys OpenAI outright”, part-of */
N_("A full acquisition is one form that closer integration could take.")

/* Translators: the name of a deal; what is called the same in your language stays */
N_("Nonprofit control of OpenAI")

/* Translators: of “Nonprofit control of OpenAI”, kind */
N_("OpenAI is governed by a nonprofit’s control.")

/* Translators: of “Nonprofit control of OpenAI”, party */
N_("The nonprofit parent is the one in control of OpenAI.")

/* Translators: of “Nonprofit control of OpenAI”, party */
N_("OpenAI, a capped-profit entity, is controlled by the nonprofit parent.")

/* Translators: of “Nonprofit control of OpenAI”, status */
N_("OpenAI works under the control of a nonprofit parent.")

/* Translators: of “Nonprofit control of OpenAI”, term */
N_("Control of OpenAI rests with the nonprofit parent.")

/* Translators: the name of a deal; what is called the same in your language stays */
N_("Capped returns at OpenAI")

/* Translators: of “Capped returns at OpenAI”, kind */
N_("An arrangement caps what investors in OpenAI’s subsidiary receive.")

/* Translators: of “Capped returns at OpenAI”, party */
N_("Investors in OpenAI’s subsidiary have their returns capped.")

/* Translators: of “Capped returns at OpenAI”, party */
N_("OpenAI’s capped-profit subsidiary is what is invested in.")

/* Translators: of “Capped returns at OpenAI”, party */
N_("OpenAI’s nonprofit parent receives what exceeds the cap.")

/* Translators: of “Capped returns at OpenAI”, party */
N_("The capped-profit form is OpenAI’s.")

/* Translators: of “Capped returns at OpenAI”, status */
N_("Returns to investors in OpenAI’s subsidiary are capped.")

/* Translators: of “Capped returns at OpenAI”, term */
N_("Investors’ returns are capped at a multiple fixed beforehand; the multiple isn’t stated.")

/* Translators: of “Capped returns at OpenAI”, term */
N_("Profit beyond the multiple goes to OpenAI’s nonprofit parent.")

/* Translators: the name of a deal; what is called the same in your language stays */
N_("OpenAI’s earlier funding rounds")

/* Translators: of “OpenAI’s earlier funding rounds”, kind */
N_("OpenAI has had earlier funding rounds.")

/* Translators: of “OpenAI’s earlier funding rounds”, party */
N_("OpenAI was funded in earlier rounds.")

/* Translators: of “OpenAI’s earlier funding rounds”, amount */
N_("Earlier rounds valued OpenAI at about $86 billion.")

/* Translators: of “OpenAI’s earlier funding rounds”, status */
N_("OpenAI’s earlier funding rounds have taken place; no date is given.")

/* Translators: the name of a deal; what is called the same in your language stays */
N_("Amazon–Anthropic commitment")

/* Translators: of “Amazon–Anthropic commitment”, kind */
N_("Amazon’s commitment to Anthropic is an earlier AI investment.")

/* Translators: of “Amazon–Anthropic commitment”, party */
N_("Amazon made a commitment to Anthropic.")

/* Translators: of “Amazon–Anthropic commitment”, party */
N_("Anthropic received Amazon’s commitment.")

/* Translators: of “Amazon–Anthropic commitment”, amount */
N_("Amazon committed about $4 billion to Anthropic.")

/* Translators: of “Amazon–Anthropic commitment”, status */
N_("Amazon’s money for Anthropic had been committed before the talks with OpenAI.")

/* Translators: of “Amazon–Anthropic commitment”, view */
N_("To back Anthropic and OpenAI together looks like a hedge by Amazon.")

/* Translators: the name of a deal; what is called the same in your language stays */
N_("OpenAI on AWS")

/* Translators: of “OpenAI on AWS”, kind */
N_("OpenAI’s use of AWS infrastructure is likely.")

/* Translators: of “OpenAI on AWS”, party */
N_("AWS is likely to provide infrastructure for OpenAI.")

/* Translators: of “OpenAI on AWS”, party */
N_("OpenAI is likely to use AWS infrastructure.")

/* Translators: of “OpenAI on AWS”, status */
N_("OpenAI’s use of AWS is only thought likely.")

/* Translators: of “OpenAI on AWS”, part-of */
N_("OpenAI’s use of AWS is likely to be part of Amazon’s deal.")

/* Translators: of “OpenAI on AWS”, benefit */
N_("AWS’s AI infrastructure would be validated by having OpenAI as a major customer.")

/* Translators: of “OpenAI on AWS”, benefit */
N_("AWS would be able, credibly, to claim that it powers the leading research in AI.")

/* Translators: of “OpenAI on AWS”, benefit */
N_("AWS could attract other AI companies in search of similar infrastructure.")

/* Translators: the name of a deal; what is called the same in your language stays */
N_("Amazon’s chips for OpenAI")

/* Translators: of “Amazon’s chips for OpenAI”, kind */
N_("OpenAI’s use of Amazon’s chips could follow.")

/* Translators: of “Amazon’s chips for OpenAI”, party */
N_("Amazon could supply its chips to OpenAI.")

/* Translators: of “Amazon’s chips for OpenAI”, party */
N_("OpenAI could be a customer for Amazon’s chips.")

/* Translators: of “Amazon’s chips for OpenAI”, party */
N_("Amazon’s own chips are what OpenAI could use.")

/* Translators: of “Amazon’s chips for OpenAI”, status */
N_("OpenAI’s use of Amazon’s chips could follow from an investment.")

/* Translators: of “Amazon’s chips for OpenAI”, dependence */
N_("OpenAI’s use of Amazon’s chips hangs on the investment.")

/* Translators: the name of a deal; what is called the same in your language stays */
N_("Exclusivity renegotiated")

/* Translators: of “Exclusivity renegotiated”, kind */
N_("Exclusive arrangements would be renegotiated.")

/* Translators: of “Exclusivity renegotiated”, party */
N_("Exclusive arrangements of OpenAI’s would be renegotiated.")

/* Translators: of “Exclusivity renegotiated”, party */
N_("Exclusive arrangements with Microsoft may be the ones meant; the sentence names nobody.")

/* Translators: of “Exclusivity renegotiated”, status */
N_("The renegotiation would follow from Amazon’s entry.")

/* Translators: of “Exclusivity renegotiated”, dependence */
N_("The renegotiation hangs on Amazon’s becoming a major investor.")

/* Translators: of “Exclusivity renegotiated”, term */
N_("Some exclusive arrangements, not specified, would be reopened.")

/* Translators: of “Exclusivity renegotiated”, amends */
N_("Microsoft’s relationship with OpenAI may be what is changed; the sentence doesn’t name it.")

/* Translators: the name of a deal; what is called the same in your language stays */
N_("AWS–OpenAI collaboration")

/* Translators: of “AWS–OpenAI collaboration”, kind */
N_("Direct collaboration with OpenAI could follow.")

/* Translators: of “AWS–OpenAI collaboration”, party */
N_("OpenAI could collaborate on AWS’s AI services.")

/* Translators: of “AWS–OpenAI collaboration”, party */
N_("AWS’s services could profit from collaboration with OpenAI.")

/* Translators: of “AWS–OpenAI collaboration”, status */
N_("Direct collaboration with OpenAI could follow from an investment.")

/* Translators: of “AWS–OpenAI collaboration”, dependence */
N_("What AWS’s services gain hangs on Amazon’s investing in OpenAI.")

/* Translators: of “AWS–OpenAI collaboration”, benefit */
N_("AWS’s services, such as SageMaker and Bedrock, could be improved.")

/* Translators: of “AWS–OpenAI collaboration”, benefit */
N_("AWS could bring new research into products faster than competitors.")

/* Translators: of “AWS–OpenAI collaboration”, benefit */
N_("AWS customers in many industries would profit from the transfer of technology.")

/* Translators: of “AWS–OpenAI collaboration”, benefit */
N_("Financial services would be among the industries that profit.")

/* Translators: of “AWS–OpenAI collaboration”, benefit */
N_("Healthcare would be among the industries that profit.")

/* Translators: of “AWS–OpenAI collaboration”, benefit */
N_("Customers would have state-of-the-art AI through AWS interfaces that they know.")

/* Translators: the name of a deal; what is called the same in your language stays */
N_("Google’s AI investment")

/* Translators: of “Google’s AI investment”, kind */
N_("Google has invested in DeepMind and divisions of its own.")

/* Translators: of “Google’s AI investment”, party */
N_("Google has invested in DeepMind and in divisions of its own.")

/* Translators: of “Google’s AI investment”, party */
N_("DeepMind has received part of Google’s investment.")

/* Translators: of “Google’s AI investment”, party */
N_("Google’s AI research divisions have received part of its investment.")

/* Translators: of “Google’s AI investment”, amount */
N_("Google has put billions into DeepMind and its own divisions together; no figure is given.")

/* Translators: of “Google’s AI investment”, status */
N_("Google’s investment has been made; no date is given.")

/* Translators: the name of a deal; what is called the same in your language stays */
N_("Google’s own AI research")

/* Translators: of “Google’s own AI research”, kind */
N_("Google has invested in research divisions of its own.")

/* Translators: of “Google’s own AI research”, party */
N_("Google invests in its own AI research.")

/* Translators: of “Google’s own AI research”, party */
N_("Google’s AI research divisions receive the money.")

/* Translators: of “Google’s own AI research”, status */
N_("Google has invested in its own divisions; their share of the billions is not stated.")

/* Translators: of “Google’s own AI research”, part-of */
N_("One sum covers DeepMind and Google’s own divisions.")

/* Translators: the name of a deal; what is called the same in your language stays */
N_("Meta’s AI research")

/* Translators: of “Meta’s AI research”, kind */
N_("Meta has committed resources to a laboratory of its own.")

/* Translators: of “Meta’s AI research”, party */
N_("Meta has committed resources to AI research.")

/* Translators: of “Meta’s AI research”, party */
N_("Meta’s AI research laboratory receives the resources.")

/* Translators: of “Meta’s AI research”, status */
N_("Meta has committed substantial resources; no sum is named.")

/* Translators: the name of a deal; what is called the same in your language stays */
N_("Apple’s AI research")

/* Translators: of “Apple’s AI research”, kind */
N_("Apple spends on AI research of its own.")

/* Translators: of “Apple’s AI research”, party */
N_("Apple spends on AI research.")

/* Translators: of “Apple’s AI research”, status */
N_("Apple, an example of companies known for hardware, has expanded AI research spending; no sum is named.")

/* Translators: of “Apple’s AI research”, view */
N_("The article calls the expansion of Apple’s spending dramatic.")

/* Translators: of “Apple’s AI research”, motive */
N_("Apple recognises that AI more and more sets products and services apart.")

/* Translators: the name of a deal; what is called the same in your language stays */
N_("Competitors’ mega-investments")

/* Translators: of “Competitors’ mega-investments”, kind */
N_("Very large investments by competitors are likely to follow.")

/* Translators: of “Competitors’ mega-investments”, party */
N_("Competitors of Amazon are likely to invest.")

/* Translators: of “Competitors’ mega-investments”, status */
N_("Competitors’ investments are likely, should Amazon’s deal come about.")

/* Translators: of “Competitors’ mega-investments”, dependence */
N_("Competitors’ investments hang on Amazon’s deal coming about.")

/* Translators: of “Competitors’ mega-investments”, motive */
N_("Competitors may not want to give ground in the AI race.")

/* Translators: the name of a deal; what is called the same in your language stays */
N_("Competitors’ comparable commitments")

/* Translators: of “Competitors’ comparable commitments”, kind */
N_("Companies might commit comparable sums to their AI initiatives.")

/* Translators: of “Competitors’ comparable commitments”, party */
N_("Google might commit a comparable sum.")

/* Translators: of “Competitors’ comparable commitments”, party */
N_("Microsoft might commit a comparable sum.")

/* Translators: of “Competitors’ comparable commitments”, party */
N_("Apple might too; it is named with more reserve.")

/* Translators: of “Competitors’ comparable commitments”, status */
N_("Comparable commitments might be announced.")

/* Translators: of “Competitors’ comparable commitments”, dependence */
N_("Comparable commitments hang on Amazon’s deal coming about.")

/* Translators: of “Competitors’ comparable commitments”, implication */
N_("Comparable commitments could make frontier research need still more capital.")

/* Translators: the name of a deal; what is called the same in your language stays */
N_("Government AI research funding")

/* Translators: of “Government AI research funding”, kind */
N_("Investment in AI research by government is called for.")

/* Translators: of “Government AI research funding”, party */
N_("Government would fund AI research; by context, that of the United States.")

/* Translators: of “Government AI research funding”, status */
N_("More public money for AI research is called for; none is said to be granted.")

/* Translators: of “Government AI research funding”, motive */
N_("The public sector’s capabilities should not fall too far behind those of industry.")

/* Translators: the name of a deal; what is called the same in your language stays */
N_("Federal AI research funding")

/* Translators: of “Federal AI research funding”, kind */
N_("Federal money for AI research is recommended.")

/* Translators: of “Federal AI research funding”, party */
N_("The research money would be federal; by context, of the United States.")

/* Translators: of “Federal AI research funding”, amount */
N_("The commission recommends billions for AI research; no figure is given.")

/* Translators: of “Federal AI research funding”, status */
N_("Federal research funding is recommended; none is said to be granted.")

/* Translators: of “Federal AI research funding”, motive */
N_("The commission argues that national security needs a technological edge over potential adversaries.")

/* Translators: the name of an event; what is called the same in your language stays */
N_("Strains in the partnership")

/* Translators: of “Strains in the partnership”, party */
N_("OpenAI is a party to the strained partnership.")

/* Translators: of “Strains in the partnership”, party */
N_("Microsoft is a party to the strained partnership.")

/* Translators: of “Strains in the partnership”, status */
N_("The partnership’s difficulties are present ones.")

/* Translators: the name of an event; what is called the same in your language stays */
N_("Partnership under scrutiny")

/* Translators: of “Partnership under scrutiny”, party */
N_("OpenAI’s relationship with Microsoft is looked at closely.")

/* Translators: of “Partnership under scrutiny”, party */
N_("Microsoft’s relationship with OpenAI is looked at closely.")

/* Translators: of “Partnership under scrutiny”, status */
N_("The partners’ relationship is now looked at closely; by whom isn’t said.")

/* Translators: the name of an event; what is called the same in your language stays */
N_("OpenAI–Microsoft alliance begins")

/* Translators: of “OpenAI–Microsoft alliance begins”, party */
N_("OpenAI entered the alliance with Microsoft.")

/* Translators: of “OpenAI–Microsoft alliance begins”, party */
N_("Microsoft entered the alliance with OpenAI.")

/* Translators: of “OpenAI–Microsoft alliance begins”, status */
N_("The alliance of OpenAI and Microsoft began in 2019.")

/* Translators: the name of an event; what is called the same in your language stays */
N_("Microsoft develops Phi and Orca")

/* Translators: of “Microsoft develops Phi and Orca”, party */
N_("Microsoft develops Phi and Orca.")

/* Translators: of “Microsoft develops Phi and Orca”, party */
N_("OpenAI’s main offerings may meet competition.")

/* Translators: of “Microsoft develops Phi and Orca”, status */
N_("Microsoft is at work on competing models.")

/* Translators: the name of an event; what is called the same in your language stays */
N_("Leadership crisis at OpenAI")

/* Translators: of “Leadership crisis at OpenAI”, party */
N_("The leadership crisis was at OpenAI.")

/* Translators: of “Leadership crisis at OpenAI”, party */
N_("OpenAI’s board is reported to have acted.")

/* Translators: of “Leadership crisis at OpenAI”, party */
N_("Microsoft is reported to have been caught unprepared.")

/* Translators: of “Leadership crisis at OpenAI”, status */
N_("The leadership crisis fell in November 2023; the day isn’t stated.")

/* Translators: of “Leadership crisis at OpenAI”, view */
N_("The actions of OpenAI’s board are reported to have taken Microsoft by surprise.")

/* Translators: of “Leadership crisis at OpenAI”, implication */
N_("The leadership crisis showed up the tension between OpenAI’s governance and Microsoft’s priorities.")

/* Translators: the name of an event; what is called the same in your language stays */
N_("Disruption of OpenAI’s models")

/* Translators: of “Disruption of OpenAI’s models”, party */
N_("Microsoft’s place in the cloud market could be affected.")

/* Translators: of “Disruption of OpenAI’s models”, status */
N_("A disruption is supposed, not reported; the sentence before speaks of OpenAI’s models.")

/* Translators: the name of an event; what is called the same in your language stays */
N_("Antitrust attention to partnership")

/* Translators: of “Antitrust attention to partnership”, party */
N_("OpenAI’s partnership may draw attention.")

/* Translators: of “Antitrust attention to partnership”, party */
N_("Microsoft’s partnership may draw attention.")

/* Translators: of “Antitrust attention to partnership”, party */
N_("Regulators may turn to the partnership.")

/* Translators: of “Antitrust attention to partnership”, status */
N_("Antitrust attention to the partnership is a possibility.")

/* Translators: the name of an event; what is called the same in your language stays */
N_("Microsoft builds rival AI teams")

/* Translators: of “Microsoft builds rival AI teams”, party */
N_("Microsoft builds competing AI teams.")

/* Translators: of “Microsoft builds rival AI teams”, party */
N_("OpenAI is the one whose talent is at risk.")

/* Translators: of “Microsoft builds rival AI teams”, status */
N_("Microsoft is building AI teams that compete.")

/* Translators: the name of an event; what is called the same in your language stays */
N_("Government scrutiny grows")

/* Translators: of “Government scrutiny grows”, status */
N_("Closer scrutiny by governments is foreseen; when isn’t said.")

/* Translators: of “Government scrutiny grows”, implication */
N_("As AI gains strategic importance, governments will look harder at such partnerships.")

/* Translators: of “Government scrutiny grows”, lesson */
N_("The lesson for the industry is to be prepared for regulation.")

/* Translators: the name of an event; what is called the same in your language stays */
N_("Preparing for the next phase")

/* Translators: of “Preparing for the next phase”, party */
N_("OpenAI is making ready for what comes next in AI.")

/* Translators: of “Preparing for the next phase”, party */
N_("Microsoft is making ready for what comes next in AI.")

/* Translators: of “Preparing for the next phase”, status */
N_("OpenAI and Microsoft are making ready for what comes next in AI.")

/* Translators: the name of an event; what is called the same in your language stays */
N_("Frontier AI costs escalate")

/* Translators: of “Frontier AI costs escalate”, party */
N_("Frontier AI costs more and needs more computing.")

/* Translators: of “Frontier AI costs escalate”, status */
N_("The costs of frontier AI, and its need for computing, are going up.")

/* Translators: the name of an event; what is called the same in your language stays */
N_("OpenAI’s expenses swell")

/* Translators: of “OpenAI’s expenses swell”, party */
N_("OpenAI bears the swollen expenses.")

/* Translators: of “OpenAI’s expenses swell”, status */
N_("OpenAI’s operating expenses have risen steeply; no figure is given.")

/* Translators: the name of an event; what is called the same in your language stays */
N_("Amazon develops AI chips")

/* Translators: of “Amazon develops AI chips”, party */
N_("Amazon developed AI chips of its own.")

/* Translators: of “Amazon develops AI chips”, party */
N_("Trainium is one of the chips developed.")

/* Translators: of “Amazon develops AI chips”, party */
N_("Inferentia is one of the chips developed.")

/* Translators: of “Amazon develops AI chips”, party */
N_("Nvidia’s GPUs are what Amazon wants to need less.")

/* Translators: of “Amazon develops AI chips”, status */
N_("Amazon’s chips, Trainium and Inferentia among them, have been developed.")

/* Translators: the name of an event; what is called the same in your language stays */
N_("Antitrust attention to Amazon’s deal")

/* Translators: of “Antitrust attention to Amazon’s deal”, party */
N_("Antitrust authorities in several jurisdictions would turn to Amazon’s deal.")

/* Translators: of “Antitrust attention to Amazon’s deal”, party */
N_("Amazon’s investment would be looked at by antitrust authorities.")

/* Translators: of “Antitrust attention to Amazon’s deal”, party */
N_("The investment in OpenAI would be looked at by antitrust authorities.")

/* Translators: of “Antitrust attention to Amazon’s deal”, status */
N_("Antitrust attention to Amazon’s deal would be bound to come.")

/* Translators: of “Antitrust attention to Amazon’s deal”, dependence */
N_("Antitrust attention hangs on Amazon’s investing.")

/* Translators: the name of an event; what is called the same in your language stays */
N_("FTC launches investigations")

/* Translators: of “FTC launches investigations”, party */
N_("The FTC launched investigations into AI partnerships.")

/* Translators: of “FTC launches investigations”, party */
N_("What dominant cloud providers invest is looked into.")

/* Translators: of “FTC launches investigations”, party */
N_("Whether emerging AI companies are tied down is looked into.")

/* Translators: of “FTC launches investigations”, status */
N_("The FTC’s investigations have already been launched; no date is given for that.")

/* Translators: of “FTC launches investigations”, implication */
N_("Antitrust work on AI partnerships in general has begun, with the FTC’s investigations.")

/* Translators: of “FTC launches investigations”, question */
N_("Whether dominant cloud providers’ investments harm competition, by tying emerging AI companies to particular platforms of infrastructure, is examined.")

/* Translators: the name of an event; what is called the same in your language stays */
N_("FTC announces scrutiny")

/* Translators: of “FTC announces scrutiny”, party */
N_("The FTC made the announcement.")

/* Translators: of “FTC announces scrutiny”, party */
N_("Major cloud providers are among those scrutinised, as the FTC announced.")

/* Translators: of “FTC announces scrutiny”, party */
N_("AI developers are among those scrutinised, as the FTC announced.")

/* Translators: of “FTC announces scrutiny”, status */
N_("The FTC’s announcement came in January 2024.")

/* Translators: of “FTC announces scrutiny”, implication */
N_("The FTC announced that investments and partnerships of AI developers and major cloud providers were under its scrutiny.")

/* Translators: of “FTC announces scrutiny”, motive */
N_("The FTC announced that it sought information on effects on competition and market structure.")

/* Translators: the name of an event; what is called the same in your language stays */
N_("European regulators examine AI deals")

/* Translators: of “European regulators examine AI deals”, party */
N_("European regulators examine AI investments.")

/* Translators: of “European regulators examine AI deals”, party */
N_("Big tech’s investments in AI startups are examined.")

/* Translators: of “European regulators examine AI deals”, party */
N_("AI startups receive the investments that are examined.")

/* Translators: of “European regulators examine AI deals”, status */
N_("European regulators examine what big tech invests in AI startups.")

/* Translators: the name of an event; what is called the same in your language stays */
N_("European Commission on mergers")

/* Translators: of “European Commission on mergers”, party */
N_("The European Commission gave an indication about AI partnerships.")

/* Translators: of “European Commission on mergers”, status */
N_("The European Commission has given its indication; no date is given for it.")

/* Translators: of “European Commission on mergers”, implication */
N_("Certain AI partnerships may be de facto mergers, the Commission has indicated.")

/* Translators: the name of an event; what is called the same in your language stays */
N_("OpenAI’s valuation rises")

/* Translators: of “OpenAI’s valuation rises”, party */
N_("OpenAI’s valuation is what could rise.")

/* Translators: of “OpenAI’s valuation rises”, status */
N_("A rise of OpenAI’s valuation could follow from Amazon’s investment.")

/* Translators: of “OpenAI’s valuation rises”, dependence */
N_("A rise of OpenAI’s valuation hangs on Amazon’s investing.")

/* Translators: the name of an event; what is called the same in your language stays */
N_("Azure courts AI customers")

/* Translators: of “Azure courts AI customers”, party */
N_("Azure has used its OpenAI partnership to attract them.")

/* Translators: of “Azure courts AI customers”, party */
N_("Customers with an interest in AI are courted by Azure.")

/* Translators: of “Azure courts AI customers”, party */
N_("AWS faces Azure’s competition.")

/* Translators: of “Azure courts AI customers”, status */
N_("Azure has used its OpenAI tie to court AI customers.")

/* Translators: the name of an event; what is called the same in your language stays */
N_("AWS draws AI companies")

/* Translators: of “AWS draws AI companies”, party */
N_("AWS could draw other AI companies.")

/* Translators: of “AWS draws AI companies”, status */
N_("AWS’s attraction for AI companies could follow from a partnership with OpenAI.")

/* Translators: of “AWS draws AI companies”, dependence */
N_("AWS’s attraction for AI companies hangs on a partnership with OpenAI.")

/* Translators: the name of an event; what is called the same in your language stays */
N_("AWS’s AI services speed up")

/* Translators: of “AWS’s AI services speed up”, party */
N_("AWS’s AI services are what could speed up.")

/* Translators: of “AWS’s AI services speed up”, status */
N_("Faster AI services at AWS could follow from the investment.")

/* Translators: of “AWS’s AI services speed up”, dependence */
N_("Faster AI services at AWS hang on Amazon’s investing.")

/* Translators: the name of an event; what is called the same in your language stays */
N_("SageMaker and Bedrock developed")

/* Translators: of “SageMaker and Bedrock developed”, party */
N_("Amazon developed SageMaker and Bedrock.")

/* Translators: of “SageMaker and Bedrock developed”, party */
N_("SageMaker is one of the services developed.")

/* Translators: of “SageMaker and Bedrock developed”, party */
N_("Bedrock is one of the services developed.")

/* Translators: of “SageMaker and Bedrock developed”, status */
N_("SageMaker and Bedrock have been developed; no date is given.")

/* Translators: the name of an event; what is called the same in your language stays */
N_("AI investment surges")

/* Translators: of “AI investment surges”, party */
N_("Google is named as one that has invested.")

/* Translators: of “AI investment surges”, party */
N_("Meta is named as one that has committed means.")

/* Translators: of “AI investment surges”, party */
N_("Apple is named as one that spends more.")

/* Translators: of “AI investment surges”, status */
N_("Across technology, AI investment is going up.")

/* Translators: the name of an event; what is called the same in your language stays */
N_("Breakthrough of language models")

/* Translators: of “Breakthrough of language models”, party */
N_("Large language models had the success.")

/* Translators: of “Breakthrough of language models”, status */
N_("Large language models had their breakthrough; no date is given.")

/* Translators: the name of an event; what is called the same in your language stays */
N_("Growth of AI investment quickens")

/* Translators: of “Growth of AI investment quickens”, party */
N_("Global investment in AI grows faster.")

/* Translators: of “Growth of AI investment quickens”, status */
N_("Growth of AI investment has accelerated since large language models had their breakthrough.")

/* Translators: the name of an event; what is called the same in your language stays */
N_("Fears of an AI bubble")

/* Translators: of “Fears of an AI bubble”, party */
N_("Some analysts compare the surge with the past.")

/* Translators: of “Fears of an AI bubble”, status */
N_("The surge of investment has given rise to fears of a bubble.")

/* Translators: the name of an event; what is called the same in your language stays */
N_("Outcome of the bubble debate")

/* Translators: of “Outcome of the bubble debate”, party */
N_("Sceptics of AI’s business models take one side.")

/* Translators: of “Outcome of the bubble debate”, party */
N_("Proponents of the platform shift take the other side.")

/* Translators: of “Outcome of the bubble debate”, status */
N_("The bubble debate is yet to be settled; when isn’t said.")

/* Translators: of “Outcome of the bubble debate”, implication */
N_("The outcome of the bubble debate will significantly affect technology valuations in the coming years.")

/* Translators: of “Outcome of the bubble debate”, implication */
N_("The outcome of the bubble debate will significantly affect patterns of investment in the coming years.")

/* Translators: the name of an event; what is called the same in your language stays */
N_("OpenAI’s research shifts")

/* Translators: of “OpenAI’s research shifts”, party */
N_("Amazon could influence OpenAI’s research.")

/* Translators: of “OpenAI’s research shifts”, party */
N_("OpenAI’s research priorities could be influenced.")

/* Translators: of “OpenAI’s research shifts”, status */
N_("A shift of OpenAI’s research could follow from Amazon’s capital.")

/* Translators: of “OpenAI’s research shifts”, dependence */
N_("A shift of OpenAI’s research hangs on capital from Amazon.")

/* Translators: the name of an event; what is called the same in your language stays */
N_("U.S.–China technology race")

/* Translators: of “U.S.–China technology race”, party */
N_("The United States is in the race for technological superiority.")

/* Translators: of “U.S.–China technology race”, party */
N_("China is in the race for technological superiority.")

/* Translators: of “U.S.–China technology race”, status */
N_("The race of the United States and China is under way.")

/* Translators: of “U.S.–China technology race”, motive */
N_("The United States and China each want to be ahead in technology.")

/* Translators: the name of an event; what is called the same in your language stays */
N_("Export controls on chips and AI")

/* Translators: of “Export controls on chips and AI”, party */
N_("The Biden administration put export controls in place.")

/* Translators: of “Export controls on chips and AI”, party */
N_("China’s access is restricted by export controls.")

/* Translators: of “Export controls on chips and AI”, status */
N_("Export controls have been put in place; no date is given.")

/* Translators: of “Export controls on chips and AI”, implication */
N_("Export controls restrict China’s access to advanced semiconductors.")

/* Translators: of “Export controls on chips and AI”, implication */
N_("Export controls restrict China’s access to AI systems.")

/* Translators: of “Export controls on chips and AI”, motive */
N_("AI’s capabilities will shape military power for decades, as the administration recognised.")

/* Translators: of “Export controls on chips and AI”, motive */
N_("AI’s capabilities will shape economic power for decades, as the administration recognised.")

/* Translators: the name of an event; what is called the same in your language stays */
N_("Control of AI in few hands")

/* Translators: of “Control of AI in few hands”, party */
N_("A handful of American companies have control.")

/* Translators: of “Control of AI in few hands”, status */
N_("A few American companies control who can use the most advanced systems.")

/* Translators: of “Control of AI in few hands”, risk */
N_("That talent and resources are concentrated in organisations based in the U.S. also makes for vulnerabilities.")

/* Translators: of “Control of AI in few hands”, question */
N_("Whether the centralisation of AI serves national interests is in question.")

/* Translators: of “Control of AI in few hands”, question */
N_("Whether the centralisation of AI creates problematic dependencies is in question.")

/* Translators: the name of an event; what is called the same in your language stays */
N_("Security commission recommends funding")

/* Translators: of “Security commission recommends funding”, party */
N_("The National Security Commission on AI recommended federal funding.")

/* Translators: of “Security commission recommends funding”, status */
N_("The recommendation of AI funding has been made; no date is given.")

/* Translators: the name of an event; what is called the same in your language stays */
N_("New benchmark for AI financing")

/* Translators: of “New benchmark for AI financing”, party */
N_("Amazon’s investment would set the benchmark.")

/* Translators: of “New benchmark for AI financing”, status */
N_("A new benchmark would be set by Amazon’s deal.")

/* Translators: of “New benchmark for AI financing”, dependence */
N_("The new benchmark hangs on Amazon’s deal coming about.")

/* Translators: the name of an event; what is called the same in your language stays */
N_("AI industry consolidates")

/* Translators: of “AI industry consolidates”, party */
N_("A few laboratories with very large funds could be left.")

/* Translators: of “AI industry consolidates”, party */
N_("Smaller players could find it harder to compete.")

/* Translators: of “AI industry consolidates”, party */
N_("The AI industry could consolidate.")

/* Translators: of “AI industry consolidates”, status */
N_("Consolidation of the AI industry could follow.")

/* Translators: of “AI industry consolidates”, dependence */
N_("Consolidation hangs on spending that Amazon’s deal could set off.")

/* Translators: the name of an event; what is called the same in your language stays */
N_("Investors study the terms")

/* Translators: of “Investors study the terms”, party */
N_("Other investors will study Amazon’s terms.")

/* Translators: of “Investors study the terms”, status */
N_("Amazon’s terms will be studied by other investors.")

/* Translators: of “Investors study the terms”, dependence */
N_("The study of terms by other investors hangs on Amazon’s deal.")

/* Translators: the name of an event; what is called the same in your language stays */
N_("Terms become templates")

/* Translators: of “Terms become templates”, party */
N_("Other investors could find templates in Amazon’s terms.")

/* Translators: of “Terms become templates”, status */
N_("Amazon’s terms could become templates.")

/* Translators: of “Terms become templates”, dependence */
N_("Templates for later investments hang on Amazon’s deal.")

/* Translators: the name of an event; what is called the same in your language stays */
N_("Observers watch both investors")

/* Translators: of “Observers watch both investors”, party */
N_("Industry observers will watch Amazon and Microsoft.")

/* Translators: of “Observers watch both investors”, party */
N_("Amazon will be watched by observers.")

/* Translators: of “Observers watch both investors”, party */
N_("Microsoft will be watched by observers.")

/* Translators: of “Observers watch both investors”, status */
N_("Observers will look at how Amazon and Microsoft get along.")

/* Translators: of “Observers watch both investors”, dependence */
N_("What observers will watch hangs on Amazon’s deal.")

/* Translators: the name of an event; what is called the same in your language stays */
N_("Outcome of the talks")

/* Translators: of “Outcome of the talks”, party */
N_("Amazon’s investment will come about or not.")

/* Translators: of “Outcome of the talks”, party */
N_("OpenAI will have a new investor or not.")

/* Translators: of “Outcome of the talks”, status */
N_("The outcome of the talks is expected in months to come; no date can be given.")

/* Translators: the name of a scenario; what is called the same in your language stays */
N_("Closer integration")

/* Translators: of “Closer integration”, view */
N_("Industry analysts hold closer integration to be possible.")

/* Translators: of “Closer integration”, strategy */
N_("Microsoft could try for more control of OpenAI.")

/* Translators: of “Closer integration”, strategy */
N_("Microsoft could seek to acquire OpenAI in full.")

/* Translators: of “Closer integration”, risk */
N_("Closer integration would meet regulatory hurdles, analysts suggest.")

/* Translators: the name of a scenario; what is called the same in your language stays */
N_("Strategic distance")

/* Translators: of “Strategic distance”, view */
N_("Industry analysts hold more distance to be possible.")

/* Translators: of “Strategic distance”, strategy */
N_("OpenAI might diversify its partnerships.")

/* Translators: of “Strategic distance”, motive */
N_("OpenAI might in this way come to depend less on Microsoft.")

/* Translators: the name of a scenario; what is called the same in your language stays */
N_("New governance models")

/* Translators: of “New governance models”, view */
N_("Industry analysts hold new models of governance to be possible.")

/* Translators: of “New governance models”, strategy */
N_("OpenAI and Microsoft could draw clearer boundaries between them.")

/* Translators: of “New governance models”, strategy */
N_("OpenAI and Microsoft could set up frameworks for working together.")

/* Translators: the name of a scenario; what is called the same in your language stays */
N_("The talks succeed")

/* Translators: of “The talks succeed”, dependence */
N_("This course begins with Amazon’s investment coming about.")

/* Translators: of “The talks succeed”, implication */
N_("AI finance would have a new benchmark.")

/* Translators: of “The talks succeed”, implication */
N_("Very large investments by competitors are likely to be triggered.")

/* Translators: of “The talks succeed”, implication */
N_("Google, Microsoft and perhaps Apple might follow with comparable sums.")

/* Translators: of “The talks succeed”, implication */
N_("The AI industry could consolidate around a few laboratories with a great deal of money.")

/* Translators: of “The talks succeed”, implication */
N_("Smaller players could find it ever harder to compete in the most advanced systems.")

/* Translators: the name of a scenario; what is called the same in your language stays */
N_("Shortcuts on safety")

/* Translators: of “Shortcuts on safety”, view */
N_("Critics worry that competitive pressure may lead to shortcuts on safety.")

/* Translators: of “Shortcuts on safety”, risk */
N_("Critics worry that corners could be cut on safety validation.")

/* Translators: of “Shortcuts on safety”, risk */
N_("Critics worry that products could be rushed to market before they are tested enough.")

/* Translators: on what accounts differ */
N_("A deal done, or a deal in talks")

/* Translators: a note on “A deal done, or a deal in talks” */
N_("The headline, and a sentence late in the article (paragraph 25), write of Amazon’s investment as though it were made. Elsewhere the article speaks of talks, of what follows if the deal comes about, and of an outcome not yet known.")

/* Translators: on what accounts differ */
N_("How large: “could” or “would”")

/* Translators: a note on “How large: “could” or “would”” */
N_("In one sentence it could be the largest such investment, in the next it would leave the earlier ones far behind; the headline already ranks it first by its stakes.")

/* Translators: on what accounts differ */
N_("A preferred cloud, or an exclusive one")

/* Translators: a note on “A preferred cloud, or an exclusive one” */
N_("AWS would become a preferred provider of cloud computing, while Microsoft’s cloud partnerships with OpenAI, by CNBC, are exclusive. The article itself says that some exclusive arrangements would need to be renegotiated.")

/* Translators: on what accounts differ */
N_("What Microsoft has to itself")

/* Translators: a note on “What Microsoft has to itself” */
N_("One article names exclusive licensing of the GPT models, from 2023; the other, by CNBC, exclusive partnerships in cloud computing, undated. Neither mentions what the other calls exclusive.")

/* Translators: on what accounts differ */
N_("How much Microsoft has invested")

/* Translators: a note on “How much Microsoft has invested” */
N_("One article has two investments, of $1 billion and of a multi-billion sum without a figure; the other has a running total of about $13 billion since 2019, credited to CNBC. Nothing says which investments the total covers.")

/* Translators: on what accounts differ */
N_("How the partnership stands")

/* Translators: a note on “How the partnership stands” */
N_("One article sees the partnership under strain and the partners turning into rivals. The other treats it as central to Microsoft’s strategy and Microsoft as OpenAI’s chief partner; the tension of which it speaks would come with Amazon, and only could.")

/* Translators: on what accounts differ */
N_("Which pair is symbiotic")

/* Translators: a note on “Which pair is symbiotic” */
N_("The same word describes OpenAI and Microsoft at their start in one article, and in the other what analysts think likely between OpenAI and Amazon.")

/* Translators: on what accounts differ */
N_("Early access to which models")

/* Translators: a note on “Early access to which models” */
N_("One article gives GPT-3 and GPT-4 as examples; the other says the most advanced models, names none, and credits CNBC.")

/* Translators: on what accounts differ */
N_("Which products carry OpenAI’s technology")

/* Translators: a note on “Which products carry OpenAI’s technology” */
N_("Office is in both. Windows and tools for developers are only in the first article, Bing only in the second. The first also names Copilot, and Azure as having AI capabilities.")

/* Translators: on what accounts differ */
N_("What form OpenAI’s profit-making part has")

/* Translators: a note on “What form OpenAI’s profit-making part has” */
N_("One article writes of a for-profit subsidiary below a non-profit parent and mentions no cap; the other writes that OpenAI operates as a capped-profit entity and later of a capped-profit subsidiary.")

/* Translators: on what accounts differ */
N_("What OpenAI’s structure is for")

/* Translators: a note on “What OpenAI’s structure is for” */
N_("In one article it puts safety before profit; in the other it balances commercial incentives with the mission.")

/* Translators: on what accounts differ */
N_("Whether the structure holds")

/* Translators: a note on “Whether the structure holds” */
N_("The article describes the model as built to balance two aims, and reports sceptics who ask whether that is only an appearance.")

/* Translators: on what accounts differ */
N_("Antitrust: may come, or has begun")

/* Translators: a note on “Antitrust: may come, or has begun” */
N_("For the OpenAI–Microsoft partnership, one article says that antitrust attention may come. The other says that the FTC has launched investigations into AI partnerships; it doesn’t say that this partnership is among them.")

/* Translators: on what accounts differ */
N_("Whether OpenAI is financially secure")

/* Translators: a note on “Whether OpenAI is financially secure” */
N_("One article counts financial stability among OpenAI’s gains and also calls it dependent on Microsoft’s capital; the other tells of swollen expenses and, by report, of billions burned each year.")

/* Translators: on what accounts differ */
N_("Whether commercial money harms the mission")

/* Translators: a note on “Whether commercial money harms the mission” */
N_("Both articles see commercial pressure on OpenAI’s aims. In the second, Sam Altman argues that the money helps safety research, while critics worry about what competition does to safety.")

/* Translators: on what accounts differ */
N_("Concentration: strength or weakness")

/* Translators: a note on “Concentration: strength or weakness” */
N_("One sentence says that Amazon’s investment reinforces American leadership and concentrates resources and talent; the next, in the following paragraph, that such concentration makes for vulnerabilities too. Both can hold.")

/* Translators: on what accounts differ */
N_("A bubble, or a shift of platform")

/* Translators: a note on “A bubble, or a shift of platform” */
N_("Two unnamed groups, analysts and sceptics, are set against a third, the proponents, and the article leaves the debate open.")

/* Translators: on what accounts differ */
N_("AWS: ahead or behind")

/* Translators: a note on “AWS: ahead or behind” */
N_("AWS has historically been dominant in cloud computing, yet competition intensifies, and its AI services lag in some respects. The first is about the cloud at large, the last about AI services.")

/* Translators: on what accounts differ */
N_("What OpenAI’s mission is")

/* Translators: a note on “What OpenAI’s mission is” */
N_("One article speaks of an original mission of safe, beneficial AGI. The other states flatly a mission that AGI should benefit humanity, and has “safe” only where it says what OpenAI maintains.")

/* Translators: on what accounts differ */
N_("Who OpenAI’s rivals are")

/* Translators: a note on “Who OpenAI’s rivals are” */
N_("One article has Microsoft as a potential competitor in one sentence and as becoming a rival, in some fields, in the next. The other calls Anthropic the main competitor and treats Microsoft as partner and backer only.")

/* Translators: on what accounts differ */
N_("New partners: possible, or in talks")

/* Translators: a note on “New partners: possible, or in talks” */
N_("Analysts in one article hold it possible that OpenAI diversifies its partnerships. The other reports, by TechCrunch, that Amazon is in advanced talks on investing in it; the first never mentions Amazon’s talks.")

/* Translators: on what accounts differ */
N_("Tension by nature, or at times")

/* Translators: a note on “Tension by nature, or at times” */
N_("In one place the structure of OpenAI makes for inherent tension with Microsoft’s aims; in another it conflicts with Microsoft’s priorities sometimes.")

/* Translators: on what accounts differ */
N_("In few hands: now, or possibly")

/* Translators: a note on “In few hands: now, or possibly” */
N_("A handful of American companies are said to control, now, who has access to the most advanced systems; a later paragraph says that the industry could consolidate around a few laboratories. The first is about access, the second about who develops such systems.")

/* Translators: on what accounts differ */
N_("How much say Amazon would have")

/* Translators: a note on “How much say Amazon would have” */
N_("Legal experts think that the deal might limit Amazon’s control over OpenAI’s operations; later the article says that Amazon’s capital could influence OpenAI’s strategic direction. Neither is a term that is known.")
